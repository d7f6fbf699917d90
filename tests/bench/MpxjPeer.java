// Calculates a generated plan with MPXJ's scheduler, for comparing its time and dates with ours.
//
// Reads a text file (see peer_mpxj.py) and prints how long each warm run took in milliseconds,
// then the early start of each task.

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;

public class MpxjPeer {
    public static void main(String[] words) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(words[0]));
        int runs = Integer.parseInt(words[1]);
        ProjectFile file = new ProjectFile();
        ProjectCalendar calendar = file.addDefaultBaseCalendar();
        file.setDefaultCalendar(calendar);
        List<Task> tasks = new ArrayList<>();
        LocalDateTime start = null;
        for (String line : lines) {
            String[] part = line.split(" ");
            switch (part[0]) {
                case "START" -> {
                    start = LocalDateTime.parse(part[1]);
                    file.getProjectProperties().setStartDate(start);
                }
                case "SHIFTS" -> {
                    for (DayOfWeek day : DayOfWeek.values()) {
                        if (day.getValue() <= 5) {
                            ProjectCalendarHours hours = calendar.getCalendarHours(day);
                            hours.clear();
                            for (int place = 1; place < part.length; place += 2) {
                                hours.add(new LocalTimeRange(
                                    LocalTime.parse(part[place]), LocalTime.parse(part[place + 1])));
                            }
                        }
                    }
                }
                case "HOLIDAY" -> calendar.addCalendarException(LocalDate.parse(part[1]));
                case "TASK" -> {
                    Task task = file.addTask();
                    Duration length = Duration.getInstance(
                        Integer.parseInt(part[1]), TimeUnit.MINUTES);
                    task.setDuration(length);
                    task.setRemainingDuration(length);
                    task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
                    tasks.add(task);
                }
                case "LINK" -> tasks.get(Integer.parseInt(part[2])).addPredecessor(
                    new Relation.Builder()
                        .predecessorTask(tasks.get(Integer.parseInt(part[1])))
                        .type(kind(part[3]))
                        .lag(Duration.getInstance(Integer.parseInt(part[4]), TimeUnit.MINUTES)));
                default -> throw new IllegalArgumentException(line);
            }
        }
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            new MicrosoftScheduler().schedule(file, start);
            System.out.println("MS " + (System.nanoTime() - began) / 1e6);
        }
        for (Task task : tasks) {
            System.out.println("EARLY " + task.getEarlyStart());
        }
    }

    private static RelationType kind(String name) {
        return switch (name) {
            case "SS" -> RelationType.START_START;
            case "FF" -> RelationType.FINISH_FINISH;
            case "SF" -> RelationType.START_FINISH;
            default -> RelationType.FINISH_START;
        };
    }
}
