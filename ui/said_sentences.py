"""The sentences of the library and of the journal.

Made by `dev.py translate`, not to be edited. Each with a letter for every place: `-` for
somebody's text or a number, `c` for the summary of a change, `n` for what columns and
rows are called, `s` for sentences, `w` for words of pick lists and the like.
"""
# fmt: off

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP

ERRORS = {
    QT_TRANSLATE_NOOP("Errors", "'{0}' can't be taken back: {1}"): "cs",
    QT_TRANSLATE_NOOP("Errors", "A change needs a summary."): "",
    QT_TRANSLATE_NOOP("Errors", "A chart can't be written as “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "A code is given by the plan and stays."): "",
    QT_TRANSLATE_NOOP("Errors", "A duration can't be negative."): "",
    QT_TRANSLATE_NOOP("Errors", "A duration of years or months has no certain length."): "",
    QT_TRANSLATE_NOOP("Errors", "A duration of {0} minutes is not possible."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A file of the evidence is missing from the plan (SHA-256 {0})."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "A heading follows from the rows under it."): "",
    QT_TRANSLATE_NOOP("Errors", "A lag of {0} is not possible."): "-",
    QT_TRANSLATE_NOOP("Errors", "A new person is made."): "",
    QT_TRANSLATE_NOOP("Errors", "A new {0} needs a value for {1}."): "nn",
    QT_TRANSLATE_NOOP("Errors", "A new {0} needs a {1}."): "nn",
    QT_TRANSLATE_NOOP("Errors", "A part of the path is a file, not a folder."): "",
    QT_TRANSLATE_NOOP("Errors", "A picture is one page, as high as it needs to be."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A picture of {0} × {1} inches at {2} dots per inch is not possible."
    ): "---",
    QT_TRANSLATE_NOOP("Errors", "A plan file holds exactly one plan."): "",
    QT_TRANSLATE_NOOP("Errors", "A print can't be {0} pages high."): "-",
    QT_TRANSLATE_NOOP("Errors", "A print can't be {0} pages wide."): "-",
    QT_TRANSLATE_NOOP("Errors", "A quotation mark is opened and never closed."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A release is not copied as a row, because so much belongs to it."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "A resource needs a UID of its own."): "",
    QT_TRANSLATE_NOOP("Errors", "A row of {0} points to a row of {1} that isn't there."): "--",
    QT_TRANSLATE_NOOP("Errors", "A row of {0} was removed outside of the program ({1})."): "--",
    QT_TRANSLATE_NOOP("Errors", "A row points to one that isn't there."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A shift of the calendar {0} on {1} doesn't end after it begins, within"
        " a day."
    ): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A shift starts between 00:00 and 23:59, ends after its start and lasts"
        " at most 24 hours."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A spreadsheet program has made a date or a time of the predecessors."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "A summary and an activity inside of it can't wait for each other."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "A tag of the file is longer than {0} MB."): "-",
    QT_TRANSLATE_NOOP("Errors", "A value in the file is larger than a plan may hold."): "",
    QT_TRANSLATE_NOOP("Errors", "A working week has seven days, this one has {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Activities that are critical here and not in the file, or the other "
        "way round: {0}{1}."
    ): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Activities with other dates than in the file: {0}{1}. Their dates "
        "follow from links, constraints and calendars."
    ): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Activities with the dates of the file, but another total float: "
        "{0}{1}."
    ): "-s",
    QT_TRANSLATE_NOOP("Errors", "Activity {0}"): "n",
    QT_TRANSLATE_NOOP("Errors", "Add Z (UTC) or an offset such as +01:00."): "",
    QT_TRANSLATE_NOOP("Errors", "Add one, or draw the outline."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Add one, or say which it is by mapping duration, start, finish or "
        "when."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Add or choose one."): "",
    QT_TRANSLATE_NOOP("Errors", "Add some first, or choose another view."): "",
    QT_TRANSLATE_NOOP("Errors", "All rows under it are left out."): "",
    QT_TRANSLATE_NOOP("Errors", "An activity can't wait for itself."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "An approver can't sign while items are open: {0} and {1} more."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "An approver can't sign while items are open: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "An item that doesn't apply needs a reason."): "",
    QT_TRANSLATE_NOOP("Errors", "And {0} more."): "-",
    QT_TRANSLATE_NOOP("Errors", "Another calendar has the same UID."): "",
    QT_TRANSLATE_NOOP("Errors", "Another program has changed the plan since it was opened."): "",
    QT_TRANSLATE_NOOP("Errors", "Another program is using the file."): "",
    QT_TRANSLATE_NOOP("Errors", "Another task has the same UID."): "",
    QT_TRANSLATE_NOOP("Errors", "Another {0} already has this {1} ({2})."): "nn-",
    QT_TRANSLATE_NOOP("Errors", "Another {0} already has this {1}."): "nn",
    QT_TRANSLATE_NOOP("Errors", "Ask for an activity that hasn't begun."): "",
    QT_TRANSLATE_NOOP("Errors", "Assign people first."): "",
    QT_TRANSLATE_NOOP("Errors", "Assignment UID {0} of task UID {1}"): "--",
    QT_TRANSLATE_NOOP("Errors", "Baselines, with the dates of their tasks: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Baselines: {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "Begin further left, or show more columns."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "By its duration it ends on {0}, by its finish on {1}; the duration "
        "counts."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "Calendar UID {0} “{1}”"): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Calendar exceptions that go on for years, kept until a year after the "
        "project: {0}."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "Calendar “{0}”"): "-",
    QT_TRANSLATE_NOOP("Errors", "Calendar “{0}”, {1}"): "-s",
    QT_TRANSLATE_NOOP("Errors", "Calendars that nothing uses, left out: {0}{1}."): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Calendars whose base calendar isn't in the file, which work as MS "
        "Project's usual one where they don't say otherwise: {0}{1}."
    ): "-s",
    QT_TRANSLATE_NOOP("Errors", "Cancelled."): "",
    QT_TRANSLATE_NOOP("Errors", "Change its parts."): "",
    QT_TRANSLATE_NOOP("Errors", "Change the years."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Changes are only being tried: they can't be signed, exported, printed "
        "or copied."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Characters that XML doesn't allow became blanks: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Check it and its unit."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Check that it exists and that you may read it and write in its folder."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Check the date for a typing error."): "",
    QT_TRANSLATE_NOOP("Errors", "Check the dates and durations for typing errors."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Check the disk or the network drive, and save a copy elsewhere."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Check the path and its permissions."): "",
    QT_TRANSLATE_NOOP("Errors", "Check the path."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Check the permissions of the file and its folder, or save a copy "
        "elsewhere."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Check the unit."): "",
    QT_TRANSLATE_NOOP("Errors", "Check the years of its dates."): "",
    QT_TRANSLATE_NOOP("Errors", "Check them, and the holidays of the calendar."): "",
    QT_TRANSLATE_NOOP("Errors", "Check which one is meant."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Checklists, rollback plans and runbooks are tables of several pages."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Choose a .relplan file, or import this one into a plan (relplan "
        "import)."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Choose a .relplan file."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose a folder that you may write to."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose a shorter name."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose a shorter time."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose another disk."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose another file."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose another name, or open that one."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose another name."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose another release."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose days between {0} and {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "Choose one of those that there are."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose other years."): "",
    QT_TRANSLATE_NOOP("Errors", "Choose the {0} that it belongs to."): "n",
    QT_TRANSLATE_NOOP("Errors", "Clear its actual finish to change it."): "",
    QT_TRANSLATE_NOOP("Errors", "Clear the actual finish of what is to move."): "",
    QT_TRANSLATE_NOOP("Errors", "Close it and open it anew."): "",
    QT_TRANSLATE_NOOP("Errors", "Close it there and try again."): "",
    QT_TRANSLATE_NOOP("Errors", "Close it there first."): "",
    QT_TRANSLATE_NOOP("Errors", "Close it there, or open the plan read-only."): "",
    QT_TRANSLATE_NOOP("Errors", "Close other programs and try again."): "",
    QT_TRANSLATE_NOOP("Errors", "Close other programs."): "",
    QT_TRANSLATE_NOOP("Errors", "Closing the workbook"): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Codes look like R-1, A-12 or RSK-3; 'relplan show' lists them."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Copy the plan and the file ending in -journal beside it to a folder "
        "that you may write to, and open it there."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Copy the table into a new workbook, or save it as CSV."): "",
    QT_TRANSLATE_NOOP("Errors", "Copy the table into a new workbook, or split it."): "",
    QT_TRANSLATE_NOOP("Errors", "Copy the table into a new workbook."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the actual dates."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the date."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the dates."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the duration."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the file."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the formula, or write the value."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the parents."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the predecessors, or give the table an id column."): "",
    QT_TRANSLATE_NOOP("Errors", "Correct the predecessors."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Dates in baselines of tasks that are left out, left out too: {0}."
    ): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Dates in figures in column {0} ({1}) are read {2}: row {3} has “{4}” "
        "in column {5}."
    ): "-ss-s-",
    QT_TRANSLATE_NOOP("Errors", "Delete what is to the right of the table."): "",
    QT_TRANSLATE_NOOP("Errors", "Did you mean one of {0}?"): "-",
    QT_TRANSLATE_NOOP("Errors", "Did you mean {0}?"): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Don't trust it; ask where it comes from, or restore a backup."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Double quotation marks inside of a cell (\"\") and close every quoted "
        "cell."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Drawing page {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "Drawing page {0} of {1}"): "--",
    QT_TRANSLATE_NOOP("Errors", "Drop the tried changes and try them again."): "",
    QT_TRANSLATE_NOOP("Errors", "Elements are nested more than {0} deep."): "-",
    QT_TRANSLATE_NOOP("Errors", "Empty the {0}, or change the constraint."): "w",
    QT_TRANSLATE_NOOP("Errors", "End it in Z for UTC or in an offset such as +01:00."): "",
    QT_TRANSLATE_NOOP("Errors", "End the name in {0} or {1}."): "-s",
    QT_TRANSLATE_NOOP("Errors", "Enrol a new key: relplan key create."): "",
    QT_TRANSLATE_NOOP("Errors", "Enrol it first: relplan key enrol."): "",
    QT_TRANSLATE_NOOP("Errors", "Everything in {0} is finished."): "-",
    QT_TRANSLATE_NOOP("Errors", "Export a .pdf, or leave out how many pages it is to have."): "",
    QT_TRANSLATE_NOOP("Errors", "Export it anew."): "",
    QT_TRANSLATE_NOOP("Errors", "Export them as .pdf."): "",
    QT_TRANSLATE_NOOP("Errors", "Files of the kind {0} are not read as tables."): "s",
    QT_TRANSLATE_NOOP("Errors", "Files of the kind {0} are not read."): "-",
    QT_TRANSLATE_NOOP("Errors", "Format the column as dates, or write it like 2025-10-09."): "",
    QT_TRANSLATE_NOOP("Errors", "Format the column as text and write them anew."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Format the column as text: spreadsheet programs make 1.1 of 1.10."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Free some space, or choose another disk."): "",
    QT_TRANSLATE_NOOP("Errors", "Free some space, or choose another."): "",
    QT_TRANSLATE_NOOP("Errors", "Free some space, or save a copy elsewhere."): "",
    QT_TRANSLATE_NOOP("Errors", "Give a day of the years {0} to {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "Give a later end."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Give an address that begins with https://, http:// or mailto:."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Give at least one weekday a shift."): "",
    QT_TRANSLATE_NOOP("Errors", "Give at least one weekday a working time."): "",
    QT_TRANSLATE_NOOP("Errors", "Give each its own."): "",
    QT_TRANSLATE_NOOP("Errors", "Give each row its own."): "",
    QT_TRANSLATE_NOOP("Errors", "Give each task its own number."): "",
    QT_TRANSLATE_NOOP("Errors", "Give each task its own."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it a duration if it is to be an activity."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it a duration."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it a value."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it one, or choose ASAP."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it one, or make the task start as soon as possible."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it one, or remove it."): "",
    QT_TRANSLATE_NOOP("Errors", "Give it one, to count working days by."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Give the row a duration, or make these days working days of the "
        "calendar."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Give them different names, or codes."): "",
    QT_TRANSLATE_NOOP("Errors", "Give those in the plan different names."): "",
    QT_TRANSLATE_NOOP("Errors", "If it is a workbook, rename it to end in .xlsx."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "If it is text, rename it to end in .csv; else save it as .xlsx again."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Importing activities"): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "In a summary the field {0} follows from the activities under it."
    ): "n",
    QT_TRANSLATE_NOOP(
        "Errors",
        "In the file a day has {0} minutes and a week {1}, in this plan {2} and"
        " {3}: durations keep their minutes and read differently."
    ): "----",
    QT_TRANSLATE_NOOP(
        "Errors",
        "In the file every chain of links has a critical path of its own; in a "
        "plan only the chain has one that ends last."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "In the file tasks are critical up to {0} days of slack, in this plan "
        "up to {1}."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "Install it."): "",
    QT_TRANSLATE_NOOP("Errors", "Install the program anew."): "",
    QT_TRANSLATE_NOOP("Errors", "It finishes before it has started."): "",
    QT_TRANSLATE_NOOP("Errors", "It finishes before it starts."): "",
    QT_TRANSLATE_NOOP("Errors", "It has an actual finish, but no actual start before it."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "It has no date; it becomes a milestone that follows its links."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "It has no duration; one day is assumed."): "",
    QT_TRANSLATE_NOOP("Errors", "It has no steps."): "",
    QT_TRANSLATE_NOOP("Errors", "It has: {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "It is a template: make a workbook of it and save it as .xlsx."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "It is based on itself."): "",
    QT_TRANSLATE_NOOP("Errors", "It is cut."): "",
    QT_TRANSLATE_NOOP("Errors", "It is left out."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "It is marked as a milestone, but has a duration, which is kept."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "It is not a date and time."): "",
    QT_TRANSLATE_NOOP("Errors", "It is not a duration."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "It is the last in its chain; check the durations and lags that lead to"
        " it."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "It is under a task that something is wrong with."): "",
    QT_TRANSLATE_NOOP("Errors", "It is under row {0}, and left out with it."): "-",
    QT_TRANSLATE_NOOP("Errors", "It may hold macros: open it in Excel and save it as .xlsx."): "",
    QT_TRANSLATE_NOOP("Errors", "It must be 1 or 0."): "",
    QT_TRANSLATE_NOOP("Errors", "It must be a number."): "",
    QT_TRANSLATE_NOOP("Errors", "It must be from {0} to {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "It must lie between 0 and {0} minutes (a century)."): "-",
    QT_TRANSLATE_NOOP("Errors", "It must not exceed {0} minutes (a century)."): "-",
    QT_TRANSLATE_NOOP("Errors", "It names the calendar “{0}”, which does not exist."): "-",
    QT_TRANSLATE_NOOP("Errors", "It names the parent “{0}”, which does not exist."): "-",
    QT_TRANSLATE_NOOP("Errors", "It names the release “{0}”, which does not exist."): "-",
    QT_TRANSLATE_NOOP("Errors", "It takes longer than twenty years."): "",
    QT_TRANSLATE_NOOP("Errors", "It waits for itself in a circle, and is left out."): "",
    QT_TRANSLATE_NOOP("Errors", "It waits for row {0}, which is left out; so is this link."): "-",
    QT_TRANSLATE_NOOP("Errors", "Its columns are: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Its fields are: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Its plan format {0} is none that ever was."): "-",
    QT_TRANSLATE_NOOP("Errors", "Its time is after working hours; it is set to their end."): "",
    QT_TRANSLATE_NOOP("Errors", "Its time is before working hours; it is set to their start."): "",
    QT_TRANSLATE_NOOP("Errors", "Its week has no working time."): "",
    QT_TRANSLATE_NOOP("Errors", "Journal entry {0} can't be taken back."): "-",
    QT_TRANSLATE_NOOP("Errors", "Journal entry {0} doesn't exist."): "-",
    QT_TRANSLATE_NOOP("Errors", "Journal entry {0} doesn't follow entry {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "Journal entry {0} is missing."): "-",
    QT_TRANSLATE_NOOP("Errors", "Journal entry {0} was altered."): "-",
    QT_TRANSLATE_NOOP("Errors", "Keep it elsewhere and attach a link."): "",
    QT_TRANSLATE_NOOP("Errors", "Lags in percent of how long it lasts are only roughly right."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave one of them out."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave out how many pages it is to have."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave out the baseline."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave out the days."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave out the grouping."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave out which to draw."): "",
    QT_TRANSLATE_NOOP("Errors", "Leave the subdivision empty."): "",
    QT_TRANSLATE_NOOP("Errors", "Leaving out rows doesn't help here."): "",
    QT_TRANSLATE_NOOP("Errors", "Left out of the {0}, because {1}: {2}{3}."): "ws-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Left out, because a plan has no place for it: {0}, of {1} ({2} and "
        "others)."
    ): "ss-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Left out, because a plan has no place for it: {0}, of {1} ({2})."
    ): "ss-",
    QT_TRANSLATE_NOOP("Errors", "Left out, because a planner computes it: columns {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Left out, because bars are drawn in it: columns {0} to {1}."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "Let somebody else approve it."): "",
    QT_TRANSLATE_NOOP("Errors", "Link it to another part."): "",
    QT_TRANSLATE_NOOP("Errors", "Link the activities inside of the summary instead."): "",
    QT_TRANSLATE_NOOP("Errors", "Link {0} → {1}"): "--",
    QT_TRANSLATE_NOOP("Errors", "Look again."): "",
    QT_TRANSLATE_NOOP("Errors", "Look at it again."): "",
    QT_TRANSLATE_NOOP("Errors", "Make it a working day of the calendar, if that matters."): "",
    QT_TRANSLATE_NOOP("Errors", "Make one, or import activities."): "",
    QT_TRANSLATE_NOOP("Errors", "Make the preview again."): "",
    QT_TRANSLATE_NOOP("Errors", "More than {0} years can't be drawn."): "-",
    QT_TRANSLATE_NOOP("Errors", "Move it below another activity first."): "",
    QT_TRANSLATE_NOOP("Errors", "Move them before another row."): "",
    QT_TRANSLATE_NOOP("Errors", "Name a file."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Name its encoding (utf-16, for instance), or save it as CSV in UTF-8."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Name one with --key. Enrolled: {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "Name the activity, or delete the row."): "",
    QT_TRANSLATE_NOOP("Errors", "Name the file that 'relplan key create --key-file' wrote."): "",
    QT_TRANSLATE_NOOP("Errors", "Name the parent by the id or the name of its row."): "",
    QT_TRANSLATE_NOOP("Errors", "New people: {0} and {1} more."): "s-",
    QT_TRANSLATE_NOOP("Errors", "New people: {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "New people: {0}{1}."): "-s",
    QT_TRANSLATE_NOOP("Errors", "No activity belongs to the stage of deployment."): "",
    QT_TRANSLATE_NOOP("Errors", "No backup could be made. {0}"): "s",
    QT_TRANSLATE_NOOP("Errors", "No backup of this plan is known here."): "",
    QT_TRANSLATE_NOOP("Errors", "No backup was made."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "No column is recognised as the name of activities; the headers in row "
        "{0} are {1}."
    ): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "No column says how long activities take or when they are; the headers "
        "in row {0} are {1}."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "No file with the hash {0}... is kept here."): "-",
    QT_TRANSLATE_NOOP("Errors", "No public holidays are known for these years."): "",
    QT_TRANSLATE_NOOP("Errors", "No row is called “{0}”; the activity goes to the top."): "s",
    QT_TRANSLATE_NOOP("Errors", "No {0} has the code or name “{1}”."): "n-",
    QT_TRANSLATE_NOOP("Errors", "Nobody has signed yet."): "",
    QT_TRANSLATE_NOOP("Errors", "Nobody is assigned to an activity."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody who is assigned works when its calendar does, or not long "
        "enough; its dates leave them out."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Not recognised, so their values go to the notes: columns {0}."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "Note: {0}: {1}{2}."): "s-s",
    QT_TRANSLATE_NOOP("Errors", "Nothing can be exported to a file ending in {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Nothing has the id, code or name “{0}”."): "s",
    QT_TRANSLATE_NOOP("Errors", "Nothing has the row number, code or name “{0}”."): "s",
    QT_TRANSLATE_NOOP("Errors", "Nothing in this plan has the code {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Nothing was changed."): "",
    QT_TRANSLATE_NOOP("Errors", "Nothing was imported."): "",
    QT_TRANSLATE_NOOP("Errors", "Nothing was written."): "",
    QT_TRANSLATE_NOOP("Errors", "Only a timeline can be drawn with a baseline."): "",
    QT_TRANSLATE_NOOP("Errors", "Only a timeline can be spread over a number of pages."): "",
    QT_TRANSLATE_NOOP("Errors", "Only the rows of a timeline can be chosen."): "",
    QT_TRANSLATE_NOOP("Errors", "Only the rows of a timeline can be grouped."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Only timelines and the load of people are drawn from one day to "
        "another."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Only {0} was read; the whole text goes to the notes."): "-",
    QT_TRANSLATE_NOOP("Errors", "Open it in Excel and save it as .xlsx."): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in Google Sheets and download it as .xlsx or CSV."): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in LibreOffice and save it as .xlsx or CSV."): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in MS Project and save it as .xlsx or CSV."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in MS Project or ProjectLibre and save it as “XML Format "
        "(*.xml)”."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in Numbers and export it to Excel (.xlsx) or CSV."): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in a spreadsheet program and save it as .xlsx again."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in a spreadsheet program and save it as .xlsx without a "
        "password."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in a spreadsheet program and save it as .xlsx."): "",
    QT_TRANSLATE_NOOP("Errors", "Open it in a spreadsheet program and save it as CSV again."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Open it once with the planner, which converts it and keeps a backup."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Open it with the newer version."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Opened read-only: the lock file beside it can't be made. {0} Save a "
        "copy in a folder that you may write to, and open that."
    ): "s",
    QT_TRANSLATE_NOOP("Errors", "Opened read-only: you may not write this file."): "",
    QT_TRANSLATE_NOOP("Errors", "Opened read-only: {0}."): "s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Quotation marks stand where none belong; look whether the cells were "
        "split well."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Read: tasks {0} ({1} kept), links {2} ({3} kept), resources {4} ({5} "
        "kept), assignments {6} ({7} kept)."
    ): "--------",
    QT_TRANSLATE_NOOP("Errors", "Reading"): "",
    QT_TRANSLATE_NOOP("Errors", "Reading it needs more than {0} GiB of memory."): "-",
    QT_TRANSLATE_NOOP("Errors", "Reading rows"): "",
    QT_TRANSLATE_NOOP("Errors", "Reading the file took too long and was stopped."): "",
    QT_TRANSLATE_NOOP("Errors", "Reading the plan"): "",
    QT_TRANSLATE_NOOP("Errors", "Reading the workbook took more than {0} seconds."): "-",
    QT_TRANSLATE_NOOP("Errors", "Reading {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "Remove it."): "",
    QT_TRANSLATE_NOOP("Errors", "Remove one of them."): "",
    QT_TRANSLATE_NOOP("Errors", "Remove one of these links."): "",
    QT_TRANSLATE_NOOP("Errors", "Remove one of these predecessors."): "",
    QT_TRANSLATE_NOOP("Errors", "Remove the link, or export the whole project."): "",
    QT_TRANSLATE_NOOP("Errors", "Remove the link."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Remove those that recur for centuries, in MS Project under Change "
        "Working Time, or save the project without this calendar."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Rename the file."): "",
    QT_TRANSLATE_NOOP("Errors", "Resource UID {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "Resource UID {0} “{1}”"): "-s",
    QT_TRANSLATE_NOOP("Errors", "Restore an older backup."): "",
    QT_TRANSLATE_NOOP("Errors", "Restore it (relplan restore)."): "",
    QT_TRANSLATE_NOOP("Errors", "Restore it from a backup (relplan restore)."): "",
    QT_TRANSLATE_NOOP("Errors", "Restore the plan from a backup."): "",
    QT_TRANSLATE_NOOP("Errors", "Revoking a key needs a reason."): "",
    QT_TRANSLATE_NOOP("Errors", "Round it to the minute."): "",
    QT_TRANSLATE_NOOP("Errors", "Row {0} of what was pasted"): "-",
    QT_TRANSLATE_NOOP("Errors", "Rows can't be grouped by “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "Rows that are left out: {0} and {1} more."): "--",
    QT_TRANSLATE_NOOP("Errors", "Rows that are left out: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Rows with a date and nothing else become milestones: {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Rows with a start or finish and predecessors don't move before their "
        "date: {0}."
    ): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Rows with an id that the release has already: {0} (row {1} is {2}); "
        "they are going to be there twice."
    ): "---",
    QT_TRANSLATE_NOOP("Errors", "Run relplan check, and restore a backup."): "",
    QT_TRANSLATE_NOOP("Errors", "SQLite finds the file damaged."): "",
    QT_TRANSLATE_NOOP("Errors", "SQLite: {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "Save a copy and change that."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Save a copy elsewhere; everything up to the last change is in it."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Save a copy under another name, then open the file anew and compare."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Save it anew as .xlsx in Excel or LibreOffice."): "",
    QT_TRANSLATE_NOOP("Errors", "Save it as .xlsx in Excel or LibreOffice."): "",
    QT_TRANSLATE_NOOP("Errors", "Save it as CSV in UTF-8, or name its encoding."): "",
    QT_TRANSLATE_NOOP("Errors", "Save it with its tasks."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Save the project without timephased data and baselines, or split it."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Save the table as .xlsx, .csv or .tsv."): "",
    QT_TRANSLATE_NOOP("Errors", "Save the table as CSV and import that."): "",
    QT_TRANSLATE_NOOP("Errors", "Say what it is for."): "",
    QT_TRANSLATE_NOOP("Errors", "Say which one it is, by mapping the field name to it."): "",
    QT_TRANSLATE_NOOP("Errors", "Say which: date order dmy (day first) or mdy (month first)."): "",
    QT_TRANSLATE_NOOP("Errors", "Say why (--reason)."): "",
    QT_TRANSLATE_NOOP("Errors", "Say why it doesn't apply."): "",
    QT_TRANSLATE_NOOP("Errors", "Seconds were rounded to minutes in {0}: {1}."): "s-",
    QT_TRANSLATE_NOOP("Errors", "See that it is switched on, or choose another one."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "See what it is with 'relplan check', and restore a backup with "
        "'relplan restore'."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Set its duration to 0 if it is to be a milestone."): "",
    QT_TRANSLATE_NOOP("Errors", "Set that of its parts."): "",
    QT_TRANSLATE_NOOP("Errors", "Set the clock right, then sign."): "",
    QT_TRANSLATE_NOOP("Errors", "Several people of the plan are called “{0}”."): "s",
    QT_TRANSLATE_NOOP("Errors", "Several people of the plan have this name."): "",
    QT_TRANSLATE_NOOP("Errors", "Several rows have the {0} “{1}”: {2}."): "ss-",
    QT_TRANSLATE_NOOP("Errors", "Shorten it."): "",
    QT_TRANSLATE_NOOP("Errors", "Sign on the machine where it was made, or use its key file."): "",
    QT_TRANSLATE_NOOP("Errors", "Sort the table by one of its columns."): "",
    QT_TRANSLATE_NOOP("Errors", "Split it into several."): "",
    QT_TRANSLATE_NOOP("Errors", "Start, finish and duration don't fit together."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Summaries take their dates from what is under them, not from the "
        "table: {0}."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "Take 1 to {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Take a larger page, fewer pages in width, a shorter time or fewer "
        "releases."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Take at most {0}, or a longer time."): "-",
    QT_TRANSLATE_NOOP("Errors", "Take other dots per inch, or write a PDF."): "",
    QT_TRANSLATE_NOOP("Errors", "Take out what isn't needed and save it anew."): "",
    QT_TRANSLATE_NOOP("Errors", "Take the tried changes or drop them first."): "",
    QT_TRANSLATE_NOOP("Errors", "Take {0} pages high, a larger page or fewer releases."): "-",
    QT_TRANSLATE_NOOP("Errors", "Task UID {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "Task UID {0} “{1}”"): "-s",
    QT_TRANSLATE_NOOP("Errors", "Task {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "Task {0} “{1}”"): "-s",
    QT_TRANSLATE_NOOP("Errors", "That is a folder, not a file."): "",
    QT_TRANSLATE_NOOP("Errors", "That is longer than twenty years."): "",
    QT_TRANSLATE_NOOP("Errors", "That is the plan that is open."): "",
    QT_TRANSLATE_NOOP("Errors", "That would be {0} pages; at most {1} are printed."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The WBS code {0} is that of row {1} too; what is under it goes under "
        "that row."
    ): "s-",
    QT_TRANSLATE_NOOP("Errors", "The absence of {0} from {1} ends before it begins."): "--",
    QT_TRANSLATE_NOOP("Errors", "The activity can't finish before it starts."): "",
    QT_TRANSLATE_NOOP("Errors", "The calculation can't be finished: {0}"): "s",
    QT_TRANSLATE_NOOP("Errors", "The calendar exception {0} ends before it begins."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The calendar exception {0} must have hours if it is a working one, and"
        " none otherwise."
    ): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The calendar exception {0} recurs more than {1} times. Give it an "
        "earlier last day."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "The calendar has all of these holidays already."): "",
    QT_TRANSLATE_NOOP("Errors", "The calendar has no working time{0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "The calendar {0} has no working time."): "-",
    QT_TRANSLATE_NOOP("Errors", "The calendar {0} would build on itself."): "-",
    QT_TRANSLATE_NOOP("Errors", "The calendar “{0}” has no working time from {1} to {2}."): "---",
    QT_TRANSLATE_NOOP("Errors", "The cell holds a date or a yes or no, not a duration."): "",
    QT_TRANSLATE_NOOP("Errors", "The cell holds a range."): "",
    QT_TRANSLATE_NOOP("Errors", "The cell holds no value but “{0}”."): "s",
    QT_TRANSLATE_NOOP("Errors", "The change freeze {0} has to end after it begins."): "-",
    QT_TRANSLATE_NOOP("Errors", "The checklist has no items."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The clipboard has {0} columns, but there are only {1} from {2} on."
    ): "--n",
    QT_TRANSLATE_NOOP("Errors", "The column mixes orders of day and month: {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "The columns are separated by {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} has no date."): "w",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} has no effect on a summary."): "-",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} holds the {1}, not the {2}."): "www",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} needs a date."): "-",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} of {1} needs a date."): "--",
    QT_TRANSLATE_NOOP("Errors", "The constraint {0} of {1} takes no date."): "--",
    QT_TRANSLATE_NOOP("Errors", "The copy can't be read back."): "",
    QT_TRANSLATE_NOOP("Errors", "The date is in the year {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "The date isn't known yet; it is left open."): "",
    QT_TRANSLATE_NOOP("Errors", "The dates leave the years {0} to {1}."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The dates of {0} would lie outside of the years 1900 to 2999. It is "
        "the last in its chain; check the durations and lags that lead to it."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The days to draw, {0}, can't be spread over {1} pages."): "--",
    QT_TRANSLATE_NOOP("Errors", "The disk can only be read."): "",
    QT_TRANSLATE_NOOP("Errors", "The disk is full."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full; the change was not made, and the plan is as it was "
        "before."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The disk reported an error; the change was not made."): "",
    QT_TRANSLATE_NOOP("Errors", "The duration isn't known yet; it is left open."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The duration {0} is elapsed time; durations are working time."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The duration {0} is longer than twenty years."): "-",
    QT_TRANSLATE_NOOP("Errors", "The duration {0} is negative or longer than twenty years."): "s",
    QT_TRANSLATE_NOOP("Errors", "The duration {0} is shorter than a minute."): "-",
    QT_TRANSLATE_NOOP("Errors", "The evidence can't be read ({0})."): "-",
    QT_TRANSLATE_NOOP("Errors", "The evidence {0} has no link."): "-",
    QT_TRANSLATE_NOOP("Errors", "The exception “{0}” ends before it starts."): "-",
    QT_TRANSLATE_NOOP("Errors", "The exception “{0}” has no period."): "-",
    QT_TRANSLATE_NOOP("Errors", "The exceptions of the calendars go over more than {0} days."): "-",
    QT_TRANSLATE_NOOP("Errors", "The fields are: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file"): "",
    QT_TRANSLATE_NOOP("Errors", "The file can't be opened."): "",
    QT_TRANSLATE_NOOP("Errors", "The file can't be read ({0})."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file can't be read as a plan ({0})."): "s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file declares a document type or entities, which no MS Project "
        "file needs."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file doesn't say when the project starts: it starts with its "
        "earliest date."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The file ends in {0} but is not text."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file has more than {0} elements."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file has more than {0} rows."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file has {0} GB; no plan is that big."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file has {0} MB; a plan keeps files up to {1} MB."): "--",
    QT_TRANSLATE_NOOP("Errors", "The file has {0} MB; less than {1} MB are read."): "--",
    QT_TRANSLATE_NOOP("Errors", "The file has {0} MB; up to {1} MB are read."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file holds NUL characters, so it is not text in this encoding."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file is an old workbook (.xls), or one that is protected by a "
        "password."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The file is cut off."): "",
    QT_TRANSLATE_NOOP("Errors", "The file is damaged."): "",
    QT_TRANSLATE_NOOP("Errors", "The file is damaged: it has text that is none."): "",
    QT_TRANSLATE_NOOP("Errors", "The file is empty."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file is not a workbook, or it is damaged or protected by a "
        "password."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The file is not a workbook, or it is damaged."): "",
    QT_TRANSLATE_NOOP("Errors", "The file is not text in the encoding {0}."): "s",
    QT_TRANSLATE_NOOP("Errors", "The file isn't well-formed XML ({0})."): "s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file name {0} begins with a space or ends in a dot or a space."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The file name {0} has a character that can't be seen."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The file name {0} has a character that paths or drives are made of."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The file name {0} is empty or longer than {1} characters."): "--",
    QT_TRANSLATE_NOOP("Errors", "The file name {0} is that of a device."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file of the evidence {0} is missing."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file of the evidence {0} is not kept in the plan."): "-",
    QT_TRANSLATE_NOOP("Errors", "The file {0}, which ships with the program, is missing."): "-",
    QT_TRANSLATE_NOOP("Errors", "The files that ship with the program are missing."): "",
    QT_TRANSLATE_NOOP("Errors", "The folder or file doesn't exist."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The hours of the calendar exception {0} end before they begin."
    ): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The hours of the extra working day {0} are not possible: they begin "
        "between 00:00 and 23:59, end after that and last at most 24 hours."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The id of a row never changes."): "",
    QT_TRANSLATE_NOOP("Errors", "The id “{0}” is that of row {1} too."): "s-",
    QT_TRANSLATE_NOOP("Errors", "The id “{0}” is there twice."): "-",
    QT_TRANSLATE_NOOP("Errors", "The items are in another order."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The journal has row changes of an entry {0} that isn't there."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The journal is empty."): "",
    QT_TRANSLATE_NOOP("Errors", "The kept file {0}... was altered."): "-",
    QT_TRANSLATE_NOOP("Errors", "The key file can't be read ({0})."): "-",
    QT_TRANSLATE_NOOP("Errors", "The key in this file is of another kind."): "",
    QT_TRANSLATE_NOOP("Errors", "The key is not enrolled in this plan."): "",
    QT_TRANSLATE_NOOP("Errors", "The key {0} can't be changed; revoke it and enrol another."): "-",
    QT_TRANSLATE_NOOP("Errors", "The key {0} can't be removed; revoke it instead."): "-",
    QT_TRANSLATE_NOOP("Errors", "The key {0} of {1} is revoked already."): "--",
    QT_TRANSLATE_NOOP("Errors", "The key {0} of {1} is revoked."): "--",
    QT_TRANSLATE_NOOP("Errors", "The keyring can't be opened, or is locked."): "",
    QT_TRANSLATE_NOOP("Errors", "The keyring can't be used ({0})."): "-",
    QT_TRANSLATE_NOOP("Errors", "The keyring is locked."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The keyring took the signing key but doesn't give it back; the key was"
        " not kept."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The lag of {0} is not a whole percentage."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The last change to this plan was broken off, and can't be rolled back "
        "here: the file or its folder can't be written, or another machine has "
        "left its lock behind."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The last year is before the first one."): "",
    QT_TRANSLATE_NOOP("Errors", "The name is longer than 500 characters."): "",
    QT_TRANSLATE_NOOP("Errors", "The name is longer than {0} characters."): "-",
    QT_TRANSLATE_NOOP("Errors", "The name is too long for this disk."): "",
    QT_TRANSLATE_NOOP("Errors", "The offset {0} from UTC is impossible."): "-",
    QT_TRANSLATE_NOOP("Errors", "The old file is as it was."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase is too short; it needs {0} characters or more."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The passphrase is wrong, or the key file is damaged."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The plan can't be converted: a row points to one that isn't there. It "
        "is as it was."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The plan can't be written."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The plan has changed since the preview of the import was made."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The plan has changed since the trial began: {0}"): "-",
    QT_TRANSLATE_NOOP("Errors", "The plan has changed since you looked at what you sign."): "",
    QT_TRANSLATE_NOOP("Errors", "The plan has no release yet."): "",
    QT_TRANSLATE_NOOP("Errors", "The plan has no working calendar."): "",
    QT_TRANSLATE_NOOP("Errors", "The plan has nothing in the time to draw."): "",
    QT_TRANSLATE_NOOP("Errors", "The plan is open for reading only."): "",
    QT_TRANSLATE_NOOP("Errors", "The plan needs a calendar."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The plan was converted from an older version; a backup was made."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The plan's file is gone; it was moved or deleted, or its drive was "
        "removed."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The plan's file was replaced by another one (a sync program, say)."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The plan's own row is missing or not the only one."): "",
    QT_TRANSLATE_NOOP("Errors", "The printer can't be used."): "",
    QT_TRANSLATE_NOOP("Errors", "The process that does the work can't be started ({0})."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The process that does the work has ended before it was done ({0}). "
        "Nothing was changed."
    ): "s",
    QT_TRANSLATE_NOOP("Errors", "The process that reads workbooks can't be started ({0})."): "-",
    QT_TRANSLATE_NOOP("Errors", "The project has more than {0} tasks."): "-",
    QT_TRANSLATE_NOOP("Errors", "The project has no task that could become an activity."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The project is scheduled from its finish, but nothing says when that "
        "is: the release is scheduled from its start."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The project is scheduled from its finish: the release is scheduled "
        "from its target date."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The range ends on {0}, before it starts on {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "The register of {0} has no field {1}."): "n-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The residual risk of {0} needs both a likelihood and an impact."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The row changes of journal entry {0} were altered."): "-",
    QT_TRANSLATE_NOOP("Errors", "The row has no name."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The row is inside of itself, over the rows that it names as parents."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The row waits for itself."): "",
    QT_TRANSLATE_NOOP("Errors", "The rows of this table have no order of their own ({0})."): "n",
    QT_TRANSLATE_NOOP("Errors", "The sheet has more than {0} rows with something in them."): "-",
    QT_TRANSLATE_NOOP("Errors", "The sheet has more than {0} rows."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The sheet has something in column {0}; at most {1} columns are read."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "The sheet holds more than {0} million characters."): "-",
    QT_TRANSLATE_NOOP("Errors", "The sheet “{0}” was read, not {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "The shift from minute {0} to minute {1} is not possible."): "--",
    QT_TRANSLATE_NOOP("Errors", "The signature doesn't match the signed statement and key."): "",
    QT_TRANSLATE_NOOP("Errors", "The signature was made for another checklist."): "",
    QT_TRANSLATE_NOOP("Errors", "The signature was made on a journal that isn't this one."): "",
    QT_TRANSLATE_NOOP("Errors", "The signature {0} can't be changed."): "-",
    QT_TRANSLATE_NOOP("Errors", "The signature {0} can't be removed."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The signature {0} was given on a journal that isn't this one."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The signed content doesn't match its digest."): "",
    QT_TRANSLATE_NOOP("Errors", "The signed statement can't be read."): "",
    QT_TRANSLATE_NOOP("Errors", "The signed statement is not in canonical form."): "",
    QT_TRANSLATE_NOOP("Errors", "The signed statement is of an unknown format."): "",
    QT_TRANSLATE_NOOP("Errors", "The signed statement names another key."): "",
    QT_TRANSLATE_NOOP("Errors", "The signer isn't the holder of the key."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The signing key in the keyring is another one than asked for."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The signing key in the keyring is damaged."): "",
    QT_TRANSLATE_NOOP("Errors", "The signing key is not in this keyring."): "",
    QT_TRANSLATE_NOOP("Errors", "The signing key {0} is not in this keyring."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The structure of this file is not that of a plan: {0}. Nothing of it "
        "was run."
    ): "s",
    QT_TRANSLATE_NOOP("Errors", "The system says: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "The table has more than {0} columns ({1})."): "-s",
    QT_TRANSLATE_NOOP("Errors", "The table has more than {0} rows."): "-",
    QT_TRANSLATE_NOOP("Errors", "The table has no column {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The table has no id column, so numbers in column {0} count the rows "
        "below the headers: {1} is “{2}” in row {3} of the sheet."
    ): "--s-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The table has no row {0} (1 is the first one below the headers)."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "The table is empty."): "",
    QT_TRANSLATE_NOOP("Errors", "The task has no UID."): "",
    QT_TRANSLATE_NOOP("Errors", "The task waits for itself."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The tasks are in the order of their IDs, which isn't that in the file."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The text can't be split into cells ({0})."): "s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The text is not UTF-8 and was read as Windows-1252 (cp1252); look at "
        "the accents, and name the encoding if they are wrong."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "The time to draw ends on {0}, before it begins on {1}."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The time zone {0} of {1} is unknown; use a name such as Europe/Berlin."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "The workbook can't be read ({0})."): "s",
    QT_TRANSLATE_NOOP("Errors", "The workbook can't be read: the reading of it broke off."): "",
    QT_TRANSLATE_NOOP("Errors", "The workbook can't be written."): "",
    QT_TRANSLATE_NOOP("Errors", "The workbook has no visible sheet “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "The workbook has no visible sheet."): "",
    QT_TRANSLATE_NOOP("Errors", "The workbook has {0} parts; at most {1} are read."): "--",
    QT_TRANSLATE_NOOP("Errors", "The workbook is unreasonably large: {0}."): "s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "The workbook unfolds to {0} MB; at most {1} MB and {2} times its size "
        "are read."
    ): "---",
    QT_TRANSLATE_NOOP("Errors", "The year {0} is no year that a plan can hold."): "-",
    QT_TRANSLATE_NOOP("Errors", "The {0} has no column {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "The {0} was altered outside of the program."): "s",
    QT_TRANSLATE_NOOP("Errors", "The {0} was put in outside of the program."): "s",
    QT_TRANSLATE_NOOP("Errors", "There are no checklists to print."): "",
    QT_TRANSLATE_NOOP("Errors", "There are no public holidays for the country “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "There are no public holidays for “{0}” in {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "There are no risks."): "",
    QT_TRANSLATE_NOOP("Errors", "There are no rollback plans to print."): "",
    QT_TRANSLATE_NOOP("Errors", "There are no rows below the headers."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "There is a file with this name already; it was left as it is."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "There is more than one baseline {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is more than one signing key to use."): "",
    QT_TRANSLATE_NOOP("Errors", "There is more than one signing key {0} to use."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no activity to group."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no activity “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no baseline {0} in this plan."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no baseline {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no constraint “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no date order {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no day {0} in month {1} of {2}."): "---",
    QT_TRANSLATE_NOOP("Errors", "There is no encoding {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no field {0} to map a column to."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "There is no keyring on this system that keeps a signing key safely."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "There is no keyring on this system."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no link or lag of the kind “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no page size “{0}”."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no release to draw."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no release to export."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no release {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no signing key to use."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no signing key {0} to use."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no such checklist in this plan."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no such release in this plan."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no task with this UID to wait for."): "",
    QT_TRANSLATE_NOOP("Errors", "There is no template {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "There is no time zone “{0}”."): "s",
    QT_TRANSLATE_NOOP("Errors", "There is no {0} with the id {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "There is no {0} {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "There is not enough memory."): "",
    QT_TRANSLATE_NOOP("Errors", "These activities wait for each other in a circle: {0}."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "These activities wait for each other in a circle: {0}. Remove one of "
        "these links."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "These rows wait for each other in a circle: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "This activity is not in the plan any more."): "",
    QT_TRANSLATE_NOOP("Errors", "This is a PDF, not XML."): "",
    QT_TRANSLATE_NOOP("Errors", "This is a database of another program, not a plan."): "",
    QT_TRANSLATE_NOOP("Errors", "This is a database, not XML."): "",
    QT_TRANSLATE_NOOP("Errors", "This is a file in MS Project's own format (.mpp), not XML."): "",
    QT_TRANSLATE_NOOP("Errors", "This is a zip archive or a workbook, not XML."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is another plan than the one on which changes are tried."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "This is not a key file with a passphrase."): "",
    QT_TRANSLATE_NOOP("Errors", "This is not a plan."): "",
    QT_TRANSLATE_NOOP("Errors", "This is not a public key."): "",
    QT_TRANSLATE_NOOP("Errors", "This is not an .xlsx workbook, or it is damaged."): "",
    QT_TRANSLATE_NOOP("Errors", "This is not an .xlsx workbook."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is not an MS Project file: it begins with the element {0}."
    ): "s",
    QT_TRANSLATE_NOOP("Errors", "This is not an MS Project file: it holds no project."): "",
    QT_TRANSLATE_NOOP("Errors", "This key is already enrolled as {0} of {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "This link is left out."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This machine's clock ({0}) is behind the last change of the plan "
        "({1})."
    ): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This plan is of an older version and is shown converted; the file is "
        "as it was."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This plan is of an older version, whose tables were different."
    ): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "This plan was written by a newer version of the program (plan format "
        "{0}; this program knows up to {1}). Your data was not modified."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "This {0} is not in the plan any more."): "n",
    QT_TRANSLATE_NOOP("Errors", "Tick them, or mark them as not applicable."): "",
    QT_TRANSLATE_NOOP("Errors", "Times are in {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "To begin later, give the activity a later start."): "",
    QT_TRANSLATE_NOOP("Errors", "Try again; close other programs if the memory is short."): "",
    QT_TRANSLATE_NOOP("Errors", "Try another disk."): "",
    QT_TRANSLATE_NOOP("Errors", "Try another folder."): "",
    QT_TRANSLATE_NOOP("Errors", "Try another place."): "",
    QT_TRANSLATE_NOOP("Errors", "Two shifts of the calendar {0} overlap on {1}."): "-s",
    QT_TRANSLATE_NOOP("Errors", "Undo or change those first."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Unlock or install a keyring (GNOME Keyring, KWallet, Windows, macOS), "
        "or use a key file with a passphrase: relplan key create --key-file "
        "FILE."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Use 'Copy release'."): "",
    QT_TRANSLATE_NOOP("Errors", "Use a year from {0} to {1}."): "--",
    QT_TRANSLATE_NOOP("Errors", "Use an IANA name such as Europe/Berlin, Asia/Kolkata or UTC."): "",
    QT_TRANSLATE_NOOP("Errors", "Use dmy or mdy."): "",
    QT_TRANSLATE_NOOP("Errors", "Use one from {0} to {1}, or remove the date."): "--",
    QT_TRANSLATE_NOOP("Errors", "Use one of {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Use one of: {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Use planning, building, testing, deployment or hypercare."): "",
    QT_TRANSLATE_NOOP("Errors", "Use utf-8, utf-16 or cp1252, for instance."): "",
    QT_TRANSLATE_NOOP("Errors", "Use {0} or {1}."): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "What is left of {0} goes on {1}: what wasn't done by {2} is planned "
        "from then on."
    ): "---",
    QT_TRANSLATE_NOOP("Errors", "What is shown of the signature isn't what was signed."): "",
    QT_TRANSLATE_NOOP("Errors", "Workbooks are not read without the library defusedxml."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Working days without hours, which work from 08:00 to 12:00 and 13:00 "
        "to 17:00: {0}."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "Working out the dates"): "",
    QT_TRANSLATE_NOOP("Errors", "Working times of a day overlap."): "",
    QT_TRANSLATE_NOOP("Errors", "Write 2ed+1ed where it goes on by the clock, else 2d+1d."): "",
    QT_TRANSLATE_NOOP("Errors", "Write a minute, or 0."): "",
    QT_TRANSLATE_NOOP("Errors", "Write a time before or after it."): "",
    QT_TRANSLATE_NOOP("Errors", "Write a whole number such as 1."): "",
    QT_TRANSLATE_NOOP("Errors", "Write after how much work and for how long, such as 3d+1d."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it as YYYY-MM-DD."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it as YYYY-MM-DDTHH:MM with Z or an offset."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it at the day on which it begins."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it in hours, like PT320H0M0S."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 08:00:00 to 12:00:00."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Write it like 09:00-17:00, and several like 09:00-12:30, 13:00-17:00."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 09:00; 06:00 +1 is in the morning after."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 2025-10-09 or 9 Oct 2025."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 2026-03-02T08:00:00."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 2026-03-03T09:00Z or 2026-03-03T14:30+05:30."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 2d, -4h, 2ed or 50%."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Write it like 3, 3FS+2d, 7SS or A-12FF-1d, several with commas "
        "between."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 3d, 4h, 90min or 2w."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 3d."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like 50 %."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Write it like As Soon As Possible, Start No Earlier Than or SNET."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like PT16H0M0S."): "",
    QT_TRANSLATE_NOOP("Errors", "Write it like {0}."): "-",
    QT_TRANSLATE_NOOP("Errors", "Write its {0}."): "n",
    QT_TRANSLATE_NOOP("Errors", "Write one date."): "",
    QT_TRANSLATE_NOOP("Errors", "Write only digits."): "",
    QT_TRANSLATE_NOOP("Errors", "Write the code of the one that you mean."): "",
    QT_TRANSLATE_NOOP("Errors", "Write the code of the one who is meant (P-3)."): "",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Write the code or the name of one that is in the plan ({0})."
    ): "n",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Write the working time, such as 3d, and put waiting time into the lag "
        "of a link."
    ): "",
    QT_TRANSLATE_NOOP("Errors", "Write {0} or {1}."): "ss",
    QT_TRANSLATE_NOOP("Errors", "Writing CSV"): "",
    QT_TRANSLATE_NOOP("Errors", "Writing JSON"): "",
    QT_TRANSLATE_NOOP("Errors", "Writing tasks"): "",
    QT_TRANSLATE_NOOP("Errors", "Writing the file"): "",
    QT_TRANSLATE_NOOP("Errors", "Writing the proof"): "",
    QT_TRANSLATE_NOOP("Errors", "Writing the schedule"): "",
    QT_TRANSLATE_NOOP("Errors", "You may not write there."): "",
    QT_TRANSLATE_NOOP("Errors", "Your quota on this disk is used up."): "",
    QT_TRANSLATE_NOOP("Errors", "id, code or name"): "",
    QT_TRANSLATE_NOOP("Errors", "row number, code or name"): "",
    QT_TRANSLATE_NOOP("Errors", "{0} And {1} more."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} and {1} are in different releases; one can't be under the other."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be deleted: {1} {2} and {3} more refer to it."): "-n--",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be deleted: {1} {2} refers to it."): "-n-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be drawn."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be edited here; the plan fills it in."): "n",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be suspended before it began."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't be “{1}”."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't have finished before it started."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't resume before it was suspended."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} can't wait for itself."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} has a character that can't be kept, at position {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} has changed since ({1})."): "-n",
    QT_TRANSLATE_NOOP("Errors", "{0} has seconds; the plan keeps whole minutes."): "n",
    QT_TRANSLATE_NOOP("Errors", "{0} has {1} MB; a plan keeps files up to 50 MB."): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} hasn't begun, so it can't be suspended or resumed."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is a milestone; it takes no time."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is a number, not a date."): "s",
    QT_TRANSLATE_NOOP("Errors", "{0} is a summary; it is as long as its parts."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is a summary; its progress is that of its parts."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is a {1}, not a {2}."): "---",
    QT_TRANSLATE_NOOP("Errors", "{0} is empty."): "n",
    QT_TRANSLATE_NOOP("Errors", "{0} is finished."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is in the year {1}."): "n-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} is inside of {1}; a summary and what is in it can't wait for each "
        "other."
    ): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} is missing."): "n",
    QT_TRANSLATE_NOOP("Errors", "{0} is needed for {1}, which is in another release."): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} is no meaning of a signature."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} is no working day of the calendar “{1}”; the milestone is going to"
        " be on {2}."
    ): "---",
    QT_TRANSLATE_NOOP("Errors", "{0} is not a day."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is not a duration."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is not a link that can be kept."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is not a predecessor."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is not applicable, so it must say why."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is not the name of a file that ships with the program."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is open, so it can't say by whom, when or why not."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is scheduled from its target date, so it needs one."): "-",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} is the first at its depth; there is nothing to put it under."
    ): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is there again."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is to work {1} % of the time; {2} % is taken."): "s--",
    QT_TRANSLATE_NOOP("Errors", "{0} is under no summary."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is under one of the rows to move."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1} characters long; at most {2} fit."): "n--",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, so it must say by whom and when."): "-w",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, which is not a date and time."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, which is not a day."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, which is not an id."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}; it must be from {2} to {3}."): "n---",
    QT_TRANSLATE_NOOP("Errors", "{0} must be a whole number, not {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} must be text, not {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} must be true or false, not {1}."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} of {1} is no {2} of this plan."): "n-n",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} rows don't fit on pages {1} if only {2} lie below each other: the "
        "texts would get smaller than 7 points. A page holds {3} rows."
    ): "----",
    QT_TRANSLATE_NOOP("Errors", "{0} rows of the same block are called “{1}”."): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} signed {1} as author and can't approve it too."): "--",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0} signs this as {1} on {2}: journal entry {3}, content {4}."
    ): "-w---",
    QT_TRANSLATE_NOOP("Errors", "{0} to {1} is there twice, with different lags."): "ws",
    QT_TRANSLATE_NOOP("Errors", "{0} waits for {1} already ({2})."): "--w",
    QT_TRANSLATE_NOOP("Errors", "{0} was added."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} was deleted since."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} was removed."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} was {1}, is {2}."): "nss",
    QT_TRANSLATE_NOOP("Errors", "{0} would have no duration."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0} {1} can't slip: it has begun."): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} {1} can't slip: it is a summary."): "--",
    QT_TRANSLATE_NOOP("Errors", "{0} {1} has no time zone."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0} {1} has seconds; the plan keeps whole minutes."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0}, Finish"): "s",
    QT_TRANSLATE_NOOP("Errors", "{0}: a value doesn't fit ({1})."): "-s",
    QT_TRANSLATE_NOOP(
        "Errors",
        "{0}: at “{1}” the clocks of {2} are put forward; there is no such "
        "time."
    ): "n--",
    QT_TRANSLATE_NOOP("Errors", "{0}: the evidence is in another order."): "-",
    QT_TRANSLATE_NOOP("Errors", "{0}: the evidence {1} was added."): "-s",
    QT_TRANSLATE_NOOP("Errors", "{0}: the evidence {1} was changed."): "-s",
    QT_TRANSLATE_NOOP("Errors", "{0}: the evidence {1} was removed."): "-s",
    QT_TRANSLATE_NOOP("Errors", "{0}: {1} was {2}, is {3}."): "-nss",
    QT_TRANSLATE_NOOP("Errors", "{0}: “{1}” is neither {2} nor {3}."): "n-ss",
    QT_TRANSLATE_NOOP("Errors", "{0}: “{1}” is not a date and time."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0}: “{1}” is not a day."): "n-",
    QT_TRANSLATE_NOOP("Errors", "{0}: “{1}” is not a whole number."): "n-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” begins on the next day."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” can be day first or month first."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” does not say in which time zone it is meant."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” has an impossible time of day."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” has seconds; the planner works in whole minutes."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is in another kind of time than the activity."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is no pause."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is no pause: it lasts some time, after some work."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a constraint."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a date and time."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a date."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a duration."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a lag."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a percentage from 0 to 100."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a stretch of working time."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a time of day."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not a type of link."): "w",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is not an outline level."): "s",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is outside of the years {1} to {2}."): "s--",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is the activity itself; it can't wait for itself."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is there twice, with different lags."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” is there twice, with different lengths."): "-",
    QT_TRANSLATE_NOOP("Errors", "“{0}” names {1} rows: {2}."): "---",
}

CHANGES = {
    QT_TRANSLATE_NOOP("Changes", "Add a new {0}"): "n",
    QT_TRANSLATE_NOOP("Changes", "Add change freeze {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Add release {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Add systems and environments"): "",
    QT_TRANSLATE_NOOP("Changes", "Add the holidays of {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Add the holidays of {0} to {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Add the people of all teams"): "",
    QT_TRANSLATE_NOOP("Changes", "Add {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Add {0} to {1} {2}"): "w--",
    QT_TRANSLATE_NOOP("Changes", "Add {0} {1}"): "n-",
    QT_TRANSLATE_NOOP("Changes", "Ask the testers of {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Attach a link to {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Attach evidence to the go/no-go checklist"): "",
    QT_TRANSLATE_NOOP("Changes", "Attach {0} to {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Begin with the template {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Change the plan's settings"): "",
    QT_TRANSLATE_NOOP("Changes", "Change {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Clear {0} cells"): "-",
    QT_TRANSLATE_NOOP("Changes", "Convert the plan from format {0} to {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Copy {0} as {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Create the plan"): "",
    QT_TRANSLATE_NOOP("Changes", "Delete {0} {1}"): "-n",
    QT_TRANSLATE_NOOP("Changes", "Describe the plan, its calendars and holidays"): "",
    QT_TRANSLATE_NOOP("Changes", "Duplicate {0} {1}"): "-n",
    QT_TRANSLATE_NOOP("Changes", "Enrol the signing key of {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Fill down {0} rows"): "-",
    QT_TRANSLATE_NOOP("Changes", "Freeze production over the turn of the year"): "",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activities from {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activities from {1}, leaving out {2} row"): "---",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activities from {1}, leaving out {2} rows"): "---",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activity from {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activity from {1}, leaving out {2} row"): "---",
    QT_TRANSLATE_NOOP("Changes", "Import {0} activity from {1}, leaving out {2} rows"): "---",
    QT_TRANSLATE_NOOP("Changes", "Indent {0} activities"): "-",
    QT_TRANSLATE_NOOP("Changes", "Let {0} slip by {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Link {0} activities"): "-",
    QT_TRANSLATE_NOOP("Changes", "Link {0} to {1} ({2})"): "--w",
    QT_TRANSLATE_NOOP("Changes", "Mark {0} as not applicable"): "-",
    QT_TRANSLATE_NOOP("Changes", "Mark {0} {1} as {2}"): "--w",
    QT_TRANSLATE_NOOP("Changes", "Move {0} activities"): "-",
    QT_TRANSLATE_NOOP("Changes", "Move {0} activities down"): "-",
    QT_TRANSLATE_NOOP("Changes", "Move {0} activities up"): "-",
    QT_TRANSLATE_NOOP("Changes", "Move {0} {1}"): "-n",
    QT_TRANSLATE_NOOP("Changes", "Move {0} {1} to {2}"): "---",
    QT_TRANSLATE_NOOP("Changes", "Note what {0} {1} waits for"): "--",
    QT_TRANSLATE_NOOP("Changes", "Open again {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Open again {0} items"): "-",
    QT_TRANSLATE_NOOP("Changes", "Open again {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Outdent {0} activities"): "-",
    QT_TRANSLATE_NOOP("Changes", "Paste {0} row"): "-",
    QT_TRANSLATE_NOOP("Changes", "Paste {0} rows"): "-",
    QT_TRANSLATE_NOOP("Changes", "Plan the activities of {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Plan {0} {1}: scope and systems"): "--",
    QT_TRANSLATE_NOOP("Changes", "Rate the residual of {0} {1} x {2}"): "---",
    QT_TRANSLATE_NOOP("Changes", "Rate {0} {1} x {2}"): "---",
    QT_TRANSLATE_NOOP("Changes", "Redo: {0}"): "c",
    QT_TRANSLATE_NOOP("Changes", "Remove the links of {0} activities"): "-",
    QT_TRANSLATE_NOOP("Changes", "Rename {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Report progress of {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Revert: {0}"): "c",
    QT_TRANSLATE_NOOP("Changes", "Revoke the signing key of {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Risk workshop for {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Set {0} of {1}"): "n-",
    QT_TRANSLATE_NOOP("Changes", "Set {0} {1} to {2}"): "---",
    QT_TRANSLATE_NOOP("Changes", "Sign {0} {1} as {2}"): "--w",
    QT_TRANSLATE_NOOP("Changes", "Take the baseline {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Tick items of {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Tick {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "Tick {0} items"): "-",
    QT_TRANSLATE_NOOP("Changes", "Tick {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Try something out"): "",
    QT_TRANSLATE_NOOP("Changes", "Undo: {0}"): "c",
    QT_TRANSLATE_NOOP("Changes", "Write down the way back of {0} {1}"): "--",
    QT_TRANSLATE_NOOP("Changes", "Write the checklist {0}"): "-",
    QT_TRANSLATE_NOOP("Changes", "added {0}"): "w",
    QT_TRANSLATE_NOOP("Changes", "added {0} {1}"): "n-",
    QT_TRANSLATE_NOOP("Changes", "changed {0}"): "w",
    QT_TRANSLATE_NOOP("Changes", "changed {0} of {1} from {2} to {3}"): "n-ww",
    QT_TRANSLATE_NOOP("Changes", "changed {0}: {1}"): "-s",
    QT_TRANSLATE_NOOP("Changes", "cleared {0} of {1}, was {2}"): "n-w",
    QT_TRANSLATE_NOOP("Changes", "deleted {0}"): "w",
    QT_TRANSLATE_NOOP("Changes", "deleted {0} {1}"): "n-",
    QT_TRANSLATE_NOOP("Changes", "moved {0} from {1} to {2} ({3})"): "-wwn",
    QT_TRANSLATE_NOOP("Changes", "moved {0}: {1}"): "-s",
    QT_TRANSLATE_NOOP("Changes", "no"): "",
    QT_TRANSLATE_NOOP("Changes", "nothing"): "",
    QT_TRANSLATE_NOOP("Changes", "renamed {0} from {1} to {2}"): "-ww",
    QT_TRANSLATE_NOOP("Changes", "reordered {0} {1}"): "n-",
    QT_TRANSLATE_NOOP("Changes", "set {0} of {1} to {2}"): "n-w",
    QT_TRANSLATE_NOOP("Changes", "yes"): "",
    QT_TRANSLATE_NOOP("Changes", "{0} in {1}"): "c-",
    QT_TRANSLATE_NOOP("Changes", "{0} {1} is away from {2} to {3}"): "----",
    QT_TRANSLATE_NOOP("Changes", "{0} {1} is away on {2}"): "---",
    QT_TRANSLATE_NOOP("Changes", "{0}; and {1} more"): "--",
}

PARTS = {
    QT_TRANSLATE_NOOP("Parts", "({0} and {1} more)"): "s-",
    QT_TRANSLATE_NOOP("Parts", "Actual finish"): "",
    QT_TRANSLATE_NOOP("Parts", "Actual start"): "",
    QT_TRANSLATE_NOOP("Parts", "ActualFinish"): "",
    QT_TRANSLATE_NOOP("Parts", "ActualStart"): "",
    QT_TRANSLATE_NOOP("Parts", "Constraint date"): "",
    QT_TRANSLATE_NOOP("Parts", "ConstraintDate"): "",
    QT_TRANSLATE_NOOP("Parts", "Deadline"): "",
    QT_TRANSLATE_NOOP("Parts", "End"): "",
    QT_TRANSLATE_NOOP("Parts", "Finish"): "",
    QT_TRANSLATE_NOOP("Parts", "FinishDate"): "",
    QT_TRANSLATE_NOOP("Parts", "Friday"): "",
    QT_TRANSLATE_NOOP("Parts", "ManualStart"): "",
    QT_TRANSLATE_NOOP("Parts", "Monday"): "",
    QT_TRANSLATE_NOOP("Parts", "Point of no return"): "",
    QT_TRANSLATE_NOOP("Parts", "Resume"): "",
    QT_TRANSLATE_NOOP("Parts", "Resumes"): "",
    QT_TRANSLATE_NOOP("Parts", "Saturday"): "",
    QT_TRANSLATE_NOOP("Parts", "Start"): "",
    QT_TRANSLATE_NOOP("Parts", "StartDate"): "",
    QT_TRANSLATE_NOOP("Parts", "Status date"): "",
    QT_TRANSLATE_NOOP("Parts", "Stop"): "",
    QT_TRANSLATE_NOOP("Parts", "Sunday"): "",
    QT_TRANSLATE_NOOP("Parts", "Suspended"): "",
    QT_TRANSLATE_NOOP("Parts", "Target date"): "",
    QT_TRANSLATE_NOOP("Parts", "Thursday"): "",
    QT_TRANSLATE_NOOP("Parts", "Tuesday"): "",
    QT_TRANSLATE_NOOP("Parts", "UTC"): "",
    QT_TRANSLATE_NOOP("Parts", "Wednesday"): "",
    QT_TRANSLATE_NOOP("Parts", "after {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "before {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "beyond"): "",
    QT_TRANSLATE_NOOP("Parts", "day"): "",
    QT_TRANSLATE_NOOP("Parts", "day first"): "",
    QT_TRANSLATE_NOOP("Parts", "empty"): "",
    QT_TRANSLATE_NOOP("Parts", "exception “{0}”"): "-",
    QT_TRANSLATE_NOOP("Parts", "it has {0} parts"): "-",
    QT_TRANSLATE_NOOP("Parts", "it has {0}, which no plan has"): "-",
    QT_TRANSLATE_NOOP("Parts", "it holds {0} MB"): "-",
    QT_TRANSLATE_NOOP("Parts", "it lacks {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "its XML defines entities, as no spreadsheet program does"): "",
    QT_TRANSLATE_NOOP("Parts", "its part {0} is packed {1} to 1"): "--",
    QT_TRANSLATE_NOOP("Parts", "minute {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "month first"): "",
    QT_TRANSLATE_NOOP("Parts", "none"): "",
    QT_TRANSLATE_NOOP("Parts", "row of {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "row {0} is {1} (“{2}”)"): "-ss",
    QT_TRANSLATE_NOOP("Parts", "signal {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "status {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "the project"): "",
    QT_TRANSLATE_NOOP("Parts", "utf-8 or cp1252"): "",
    QT_TRANSLATE_NOOP("Parts", "weekday {0}"): "-",
    QT_TRANSLATE_NOOP("Parts", "without an ending"): "",
    QT_TRANSLATE_NOOP("Parts", "{0} from {1} to {2}"): "nww",
    QT_TRANSLATE_NOOP("Parts", "{0} has it open on {1} since {2}"): "---",
    QT_TRANSLATE_NOOP("Parts", "{0} of {1}"): "ss",
}
