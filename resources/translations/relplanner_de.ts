<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About relplanner</source>
        <translation>Über relplanner</translation>
    </message>
    <message>
        <source>Plans software releases offline, in one file. MIT licence.</source>
        <translation>Plant Software-Releases ohne Netz, in einer Datei. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>It uses Qt {0} and PySide6 under the GNU Lesser General Public License, version 3. You may replace these libraries by your own builds. Their licences, and where to get their source, are in THIRD_PARTY.txt beside the program.</source>
        <translation>Es verwendet Qt {0} und PySide6 unter der GNU Lesser General Public License, Version 3. Sie dürfen diese Bibliotheken durch eigene Fassungen ersetzen. Ihre Lizenzen, und woher man ihren Quelltext bekommt, stehen in THIRD_PARTY.txt neben dem Programm.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: there is no account, no server, no telemetry.</source>
        <translation>Nichts wird irgendwohin gesendet: kein Konto, kein Server, keine Telemetrie.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;All releases</source>
        <translation>&amp;Alle Releases</translation>
    </message>
    <message>
        <source>Cale&amp;ndars and holidays</source>
        <translation>Kalender und &amp;Feiertage</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>&amp;Umfang</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Zeitp&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Dependencies</source>
        <translation>A&amp;bhängigkeiten</translation>
    </message>
    <message>
        <source>&amp;Risks</source>
        <translation>&amp;Risiken</translation>
    </message>
    <message>
        <source>T&amp;esters</source>
        <translation>T&amp;ester</translation>
    </message>
    <message>
        <source>En&amp;vironments</source>
        <translation>U&amp;mgebungen</translation>
    </message>
    <message>
        <source>Ro&amp;llback</source>
        <translation>Rüc&amp;kfall</translation>
    </message>
    <message>
        <source>&amp;Checklists</source>
        <translation>&amp;Checklisten</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;New plan...</source>
        <translation>&amp;Neuer Plan...</translation>
    </message>
    <message>
        <source>New from &amp;template...</source>
        <translation>Neu aus &amp;Vorlage...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Open the &amp;sample release</source>
        <translation>Bei&amp;spielrelease öffnen</translation>
    </message>
    <message>
        <source>&amp;Import from Excel or MS Project...</source>
        <translation>Aus Excel oder MS Project &amp;importieren...</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren...</translation>
    </message>
    <message>
        <source>Print pre&amp;view...</source>
        <translation>Dr&amp;uckvorschau...</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>&amp;Drucken...</translation>
    </message>
    <message>
        <source>Save a &amp;copy...</source>
        <translation>&amp;Kopie speichern...</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Restore from backup...</source>
        <translation>Aus Sicherung &amp;wiederherstellen...</translation>
    </message>
    <message>
        <source>Close plan</source>
        <translation>Plan schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search and run...</source>
        <translation>&amp;Suchen und ausführen...</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Add a &amp;release...</source>
        <translation>&amp;Release hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Edit this release...</source>
        <translation>Dieses Release b&amp;earbeiten...</translation>
    </message>
    <message>
        <source>Copy this release...</source>
        <translation>Dieses Release kopieren...</translation>
    </message>
    <message>
        <source>Delete this release...</source>
        <translation>Dieses Release löschen...</translation>
    </message>
    <message>
        <source>Plan &amp;settings...</source>
        <translation>Plane&amp;instellungen...</translation>
    </message>
    <message>
        <source>&amp;Prove the plan</source>
        <translation>&amp;Plan prüfen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About relplanner</source>
        <translation>&amp;Über relplanner</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AllReleasesView</name>
    <message>
        <source>Timeline of all releases</source>
        <translation>Zeitplan aller Releases</translation>
    </message>
    <message>
        <source>No release yet. Add one with Ctrl+Shift+N.</source>
        <translation>Noch kein Release. Mit Strg+Umschalt+N kommt eines hinzu.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What the entry did</source>
        <translation>Was der Eintrag getan hat</translation>
    </message>
    <message>
        <source>Take this entry back...</source>
        <translation>Diesen Eintrag zurücknehmen...</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>{0} of {1} entries</source>
        <translation>{0} von {1} Einträgen</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
    <message>
        <source>Because: {0}</source>
        <translation>Weil: {0}</translation>
    </message>
    <message>
        <source>Hash: {0}</source>
        <translation>Prüfsumme: {0}</translation>
    </message>
    <message>
        <source>Take an entry back</source>
        <translation>Eintrag zurücknehmen</translation>
    </message>
    <message>
        <source>Take back “{0}”?</source>
        <translation>„{0}“ zurücknehmen?</translation>
    </message>
    <message>
        <source>It did this:
{0}

Taking it back is a new entry; undo works.</source>
        <translation>Das hat er getan:
{0}

Das Zurücknehmen ist ein neuer Eintrag; Rückgängig geht auch hier.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Baselines</name>
    <message>
        <source>Take a baseline...</source>
        <translation>Basisplan festhalten...</translation>
    </message>
    <message>
        <source>What has changed since...</source>
        <translation>Was sich seitdem geändert hat...</translation>
    </message>
    <message>
        <source>Show none</source>
        <translation>Keinen zeigen</translation>
    </message>
    <message>
        <source>Take a baseline</source>
        <translation>Basisplan festhalten</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>This should not have happened, and it is not your mistake. Every change that you saw as saved is in the plan file. You can go on working; to be on the safe side, close and open the plan again.

Please pass this report on. Read it first: it names files of this computer, but nothing out of the plan&apos;s tables.</source>
        <translation>Das hätte nicht geschehen dürfen, und es liegt nicht an Ihnen. Jede Änderung, die Sie als gespeichert gesehen haben, steht in der Plandatei. Sie können weiterarbeiten; sicherheitshalber schließen und öffnen Sie den Plan einmal.

Bitte geben Sie diesen Bericht weiter. Lesen Sie ihn vorher: Er nennt Dateien dieses Rechners, aber nichts aus den Tabellen des Plans.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>CalendarsView</name>
    <message>
        <source>Working calendars</source>
        <translation>Arbeitskalender</translation>
    </message>
    <message>
        <source>Holidays and other exceptions</source>
        <translation>Feiertage und andere Ausnahmen</translation>
    </message>
    <message>
        <source>Add &amp;holidays of a country...</source>
        <translation>&amp;Feiertage eines Landes hinzufügen...</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>Working week of {0}, the plan&apos;s standard calendar</source>
        <translation>Arbeitswoche von {0}, dem Standardkalender des Plans</translation>
    </message>
    <message>
        <source>Working week of {0}</source>
        <translation>Arbeitswoche von {0}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Prove the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>✓ The plan is sound: file, rows, kept files, journal and signatures&apos; heads are as they were written.</source>
        <translation>✓ Der Plan ist in Ordnung: Datei, Zeilen, aufbewahrte Dateien, Journal und die Journalstände der Unterschriften sind, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>✗ The plan was altered outside of the program.</source>
        <translation>✗ Der Plan wurde außerhalb des Programms verändert.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>ChecklistsView</name>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>Erledigt (Leertaste)</translation>
    </message>
    <message>
        <source>Doesn&apos;t apply... (N)</source>
        <translation>Trifft nicht zu... (N)</translation>
    </message>
    <message>
        <source>Attach a file...</source>
        <translation>Datei anhängen...</translation>
    </message>
    <message>
        <source>Attach a link...</source>
        <translation>Link anhängen...</translation>
    </message>
    <message>
        <source>Sign...</source>
        <translation>Unterschreiben...</translation>
    </message>
    <message>
        <source>Keys...</source>
        <translation>Schlüssel...</translation>
    </message>
    <message>
        <source>Nobody has signed it yet.</source>
        <translation>Noch niemand hat sie unterschrieben.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>{0}, key revoked</source>
        <translation>{0}, Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Drop a file on an item to attach it.</source>
        <translation>Ziehen Sie eine Datei auf einen Punkt, um sie anzuhängen.</translation>
    </message>
    <message>
        <source>Doesn&apos;t apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Why doesn&apos;t it apply?</source>
        <translation>Warum trifft es nicht zu?</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Nachweis anhängen</translation>
    </message>
    <message>
        <source>Attach a link</source>
        <translation>Link anhängen</translation>
    </message>
    <message>
        <source>Address (https://...)</source>
        <translation>Adresse (https://...)</translation>
    </message>
    <message>
        <source>Write the evidence to</source>
        <translation>Den Nachweis schreiben nach</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search and run</source>
        <translation>Suchen und ausführen</translation>
    </message>
    <message>
        <source>Find a code, a name or an action</source>
        <translation>Einen Code, Namen oder Befehl finden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter opens, Esc closes.</source>
        <translation>Auf und Ab wählen, Eingabe öffnet, Esc schließt.</translation>
    </message>
    <message>
        <source>No action is called “{0}”. Open a plan to search in it.</source>
        <translation>Kein Befehl heißt „{0}“. Öffnen Sie einen Plan, um darin zu suchen.</translation>
    </message>
    <message>
        <source>Nothing has “{0}” in its code, name or notes. Try fewer letters.</source>
        <translation>Nichts hat „{0}“ in Code, Name oder Notizen. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Plans (*.relplan)</source>
        <translation>Pläne (*.relplan)</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Where to put your copy of the sample</source>
        <translation>Wohin mit Ihrer Kopie des Beispiels</translation>
    </message>
    <message>
        <source>New plan from a template</source>
        <translation>Neuer Plan aus einer Vorlage</translation>
    </message>
    <message>
        <source>Import activities</source>
        <translation>Vorgänge importieren</translation>
    </message>
    <message>
        <source>Tables and MS Project XML (*.xlsx *.csv *.tsv *.xml)</source>
        <translation>Tabellen und MS-Project-XML (*.xlsx *.csv *.tsv *.xml)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to {0}</source>
        <translation>Export nach {0}</translation>
    </message>
    <message>
        <source>Wrote {0}</source>
        <translation>{0} geschrieben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This computer has no program that opens {0}.</source>
        <translation>Dieser Rechner hat kein Programm, das {0} öffnet.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved a copy as {0}</source>
        <translation>Kopie als {0} gespeichert</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>Die Sicherung ist angelegt.</translation>
    </message>
    <message>
        <source>Prove the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>The window speaks it from its next start on.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>New plan for the imported table</source>
        <translation>Neuer Plan für die importierte Tabelle</translation>
    </message>
</context>
<context>
    <name>CopyReleaseDialog</name>
    <message>
        <source>Copy a release</source>
        <translation>Release kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A new release with the activities, links, checklists and rollback plan of {0}. Nothing in it is done or signed yet.</source>
        <translation>Ein neues Release mit den Vorgängen, Verknüpfungen, Checklisten und dem Rückfallplan von {0}. Noch nichts darin ist erledigt oder unterschrieben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
</context>
<context>
    <name>CountryPicker</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>Teil des Landes</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Das ganze Land</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>week </source>
        <translation>Woche </translation>
    </message>
    <message>
        <source>w</source>
        <translation>KW</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+Pfeil ab)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Delegate</name>
    <message>
        <source>Add person “{0}”</source>
        <translation>Person „{0}“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>That can&apos;t be done</source>
        <translation>Das geht nicht</translation>
    </message>
</context>
<context>
    <name>Drag</name>
    <message>
        <source>{0} stays where it is: what comes before it holds it.</source>
        <translation>{0} bleibt, wo es ist: was davor kommt, hält es.</translation>
    </message>
    <message>
        <source>Drop on another bar to link it</source>
        <translation>Auf einem anderen Balken loslassen, um zu verknüpfen</translation>
    </message>
    <message>
        <source>{1} starts after {0} finishes (FS)</source>
        <translation>{1} beginnt nach dem Ende von {0} (EA)</translation>
    </message>
    <message>
        <source>{1} starts after {0} starts (SS)</source>
        <translation>{1} beginnt nach dem Beginn von {0} (AA)</translation>
    </message>
    <message>
        <source>{1} finishes after {0} finishes (FF)</source>
        <translation>{1} endet nach dem Ende von {0} (EE)</translation>
    </message>
    <message>
        <source>{1} finishes after {0} starts (SF)</source>
        <translation>{1} endet nach dem Beginn von {0} (AE)</translation>
    </message>
    <message>
        <source>Start {start}, finish {finish}</source>
        <translation>Beginn {start}, Ende {finish}</translation>
    </message>
    <message>
        <source>On {start}</source>
        <translation>Am {start}</translation>
    </message>
    <message>
        <source>{dates}, held back by what comes before it</source>
        <translation>{dates}, gehalten von dem, was davor kommt</translation>
    </message>
    <message>
        <source>moves {count} other</source>
        <translation>verschiebt {count} weitere</translation>
    </message>
    <message>
        <source>moves {count} others</source>
        <translation>verschiebt {count} weitere</translation>
    </message>
    <message>
        <source>go-live {later}</source>
        <translation>Go-live {later}</translation>
    </message>
    <message>
        <source>go-live of {code} {later}</source>
        <translation>Go-live von {code} {later}</translation>
    </message>
    <message>
        <source>{code} misses its deadline</source>
        <translation>{code} verfehlt den Termin</translation>
    </message>
    <message>
        <source>{code} and {count} more miss their deadlines</source>
        <translation>{code} und {count} weitere verfehlen ihre Termine</translation>
    </message>
    <message>
        <source>{amount} day</source>
        <translation>{amount} Tag</translation>
    </message>
    <message>
        <source>{amount} days</source>
        <translation>{amount} Tage</translation>
    </message>
    <message>
        <source>{amount} working week</source>
        <translation>{amount} Arbeitswoche</translation>
    </message>
    <message>
        <source>{amount} working weeks</source>
        <translation>{amount} Arbeitswochen</translation>
    </message>
    <message>
        <source>{amount} working day</source>
        <translation>{amount} Arbeitstag</translation>
    </message>
    <message>
        <source>{amount} working days</source>
        <translation>{amount} Arbeitstage</translation>
    </message>
    <message>
        <source>{amount} working hour</source>
        <translation>{amount} Arbeitsstunde</translation>
    </message>
    <message>
        <source>{amount} working hours</source>
        <translation>{amount} Arbeitsstunden</translation>
    </message>
    <message>
        <source>{amount} working minute</source>
        <translation>{amount} Arbeitsminute</translation>
    </message>
    <message>
        <source>{amount} working minutes</source>
        <translation>{amount} Arbeitsminuten</translation>
    </message>
</context>
<context>
    <name>EditedTable</name>
    <message>
        <source>There is nothing here that can be emptied.</source>
        <translation>Hier gibt es nichts, was sich leeren lässt.</translation>
    </message>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>% done</source>
        <translation>% erledigt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Actual finish</source>
        <translation>Tatsächliches Ende</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Tatsächlicher Beginn</translation>
    </message>
    <message>
        <source>Allocation in %</source>
        <translation>Anteil in %</translation>
    </message>
    <message>
        <source>Base calendar</source>
        <translation>Grundkalender</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Schadensradius</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Capacity per day</source>
        <translation>Kapazität je Tag</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>Zugesagt am</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Constraint date</source>
        <translation>Datum der Einschränkung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Data lost by going back</source>
        <translation>Datenverlust beim Rückfall</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entscheidung durch</translation>
    </message>
    <message>
        <source>Definition of done</source>
        <translation>Definition of Done</translation>
    </message>
    <message>
        <source>Deployed version</source>
        <translation>Installierte Version</translation>
    </message>
    <message>
        <source>Deployment strategy</source>
        <translation>Einführungsstrategie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Done after</source>
        <translation>Fertig nach</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Format agreed</source>
        <translation>Format vereinbart</translation>
    </message>
    <message>
        <source>Free float</source>
        <translation>Freier Puffer</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>Livegang</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>Im Umfang</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Late finish</source>
        <translation>Spätestes Ende</translation>
    </message>
    <message>
        <source>Late start</source>
        <translation>Spätester Beginn</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Vorlaufzeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Minderung</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht bis</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Gebraucht für</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Durchsicht</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>Auf Abruf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punkt ohne Umkehr</translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recurs</source>
        <translation>Wiederholt sich</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Rehearsed on</source>
        <translation>Geprobt am</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Release manager</source>
        <translation>Release-Manager</translation>
    </message>
    <message>
        <source>Residual impact</source>
        <translation>Verbleibende Auswirkung</translation>
    </message>
    <message>
        <source>Residual level</source>
        <translation>Verbleibende Stufe</translation>
    </message>
    <message>
        <source>Residual likelihood</source>
        <translation>Verbleibende Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Residual score</source>
        <translation>Verbleibender Wert</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rollback plan</source>
        <translation>Rückfallplan</translation>
    </message>
    <message>
        <source>Schedule from</source>
        <translation>Geplant vom</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Successors</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Zieldatum</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Total float</source>
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Arbeitswoche</translation>
    </message>
    <message>
        <source>Remaining duration</source>
        <translation>Restdauer</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Ignores people</source>
        <translation>Ohne Arbeitszeiten der Personen</translation>
    </message>
    <message>
        <source>Standard calendar</source>
        <translation>Standardkalender</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Working time per day</source>
        <translation>Arbeitszeit je Tag</translation>
    </message>
    <message>
        <source>Working time per week</source>
        <translation>Arbeitszeit je Woche</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>The plan&apos;s file was replaced; this is the new one.</source>
        <translation>Die Datei des Plans wurde ersetzt; das hier ist die neue.</translation>
    </message>
    <message>
        <source>It still can&apos;t be opened for writing.</source>
        <translation>Er lässt sich noch immer nicht zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The plan is open for writing now.</source>
        <translation>Der Plan ist jetzt zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>Try again for writing</source>
        <translation>Erneut zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>{0} has closed the plan: you can have it for writing now.</source>
        <translation>{0} hat den Plan geschlossen: Sie können ihn jetzt zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Read-only: {0} has the plan open on {1} since {2}. Their changes show here.</source>
        <translation>Nur lesen: {0} hat den Plan auf {1} seit {2} geöffnet. Die Änderungen von dort erscheinen hier.</translation>
    </message>
    <message>
        <source>Read-only: {0} has the plan open on {1}. Their changes show here.</source>
        <translation>Nur lesen: {0} hat den Plan auf {1} geöffnet. Die Änderungen von dort erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Add holidays of a country</source>
        <translation>Feiertage eines Landes hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Erstes Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;First year</source>
        <translation>&amp;Erstes Jahr</translation>
    </message>
    <message>
        <source>&amp;Last year</source>
        <translation>Let&amp;ztes Jahr</translation>
    </message>
    <message>
        <source>They become days of the calendar that you can change and delete like all others. A later version of the program moves none of them.</source>
        <translation>Sie werden zu Tagen des Kalenders, die Sie wie alle anderen ändern und löschen können. Keine spätere Version des Programms verschiebt sie.</translation>
    </message>
    <message>
        <source>Choose a country.</source>
        <translation>Wählen Sie ein Land.</translation>
    </message>
    <message>
        <source>The last year is before the first one.</source>
        <translation>Das letzte Jahr liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>{0} days: {1}</source>
        <translation>{0} Tage: {1}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Read {0}</source>
        <translation>{0} lesen</translation>
    </message>
    <message>
        <source>Import activities</source>
        <translation>Vorgänge importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Nothing can be imported yet: 1 problem in the file.</source>
        <translation>Noch kann nichts importiert werden: 1 Problem in der Datei.</translation>
    </message>
    <message>
        <source>Nothing can be imported yet: {0} problems in the file.</source>
        <translation>Noch kann nichts importiert werden: {0} Probleme in der Datei.</translation>
    </message>
    <message>
        <source>{0}, into the release {1}. Undo takes it back as one step.</source>
        <translation>{0}, in das Release {1}. Rückgängig nimmt es als einen Schritt zurück.</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was entstehen wird</translation>
    </message>
    <message>
        <source>Activities ({0})</source>
        <translation>Vorgänge ({0})</translation>
    </message>
    <message>
        <source>Problems and notes</source>
        <translation>Probleme und Hinweise</translation>
    </message>
    <message>
        <source>Problems and notes ({0})</source>
        <translation>Probleme und Hinweise ({0})</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>Zurücknahme</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>migration</source>
        <translation>Umwandlung</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>KeyPlace</name>
    <message>
        <source>Where the key is</source>
        <translation>Wo der Schlüssel ist</translation>
    </message>
    <message>
        <source>In this computer&apos;s keyring</source>
        <translation>Im Schlüsselbund dieses Rechners</translation>
    </message>
    <message>
        <source>In a key file</source>
        <translation>In einer Schlüsseldatei</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>D&amp;urchsuchen...</translation>
    </message>
    <message>
        <source>Ke&amp;ys...</source>
        <translation>Schl&amp;üssel...</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>K&amp;ept</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>Schlüssel&amp;datei</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Ask the keyring for the key</source>
        <translation>Den Schlüsselbund nach dem Schlüssel fragen</translation>
    </message>
    <message>
        <source>Choose the file of the key.</source>
        <translation>Wählen Sie die Datei des Schlüssels.</translation>
    </message>
    <message>
        <source>Type the passphrase of the key file.</source>
        <translation>Geben Sie die Passphrase der Schlüsseldatei ein.</translation>
    </message>
    <message>
        <source>Open the key file</source>
        <translation>Die Schlüsseldatei öffnen</translation>
    </message>
    <message>
        <source>Key files (*.pem);;All files (*)</source>
        <translation>Schlüsseldateien (*.pem);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Signing keys</source>
        <translation>Signierschlüssel</translation>
    </message>
    <message>
        <source>A key has two halves. The private one signs; it stays in this computer&apos;s keyring, or in a file with a passphrase, and is never in a plan. The public one is in the plan and proves signatures.</source>
        <translation>Ein Schlüssel hat zwei Hälften. Die private unterschreibt; sie bleibt im Schlüsselbund dieses Rechners oder in einer Datei mit Passphrase und steht nie in einem Plan. Die öffentliche steht im Plan und beweist Unterschriften.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Make a key...</source>
        <translation>Schlüssel anlegen...</translation>
    </message>
    <message>
        <source>Make a key in a file...</source>
        <translation>Schlüssel in einer Datei anlegen...</translation>
    </message>
    <message>
        <source>Enrol somebody&apos;s key...</source>
        <translation>Schlüssel eines anderen aufnehmen...</translation>
    </message>
    <message>
        <source>Write the public half...</source>
        <translation>Öffentliche Hälfte schreiben...</translation>
    </message>
    <message>
        <source>Revoke...</source>
        <translation>Widerrufen...</translation>
    </message>
    <message>
        <source>✗ revoked</source>
        <translation>✗ widerrufen</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ in Gebrauch</translation>
    </message>
    <message>
        <source>Put a key into the keyring</source>
        <translation>Schlüssel in den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase for the key file</source>
        <translation>Passphrase für die Schlüsseldatei</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Write the key file</source>
        <translation>Schlüsseldatei schreiben</translation>
    </message>
    <message>
        <source>Enrol a key</source>
        <translation>Schlüssel aufnehmen</translation>
    </message>
    <message>
        <source>The public half, as it was handed over</source>
        <translation>Die öffentliche Hälfte, wie sie übergeben wurde</translation>
    </message>
    <message>
        <source>Public half</source>
        <translation>Öffentliche Hälfte</translation>
    </message>
    <message>
        <source>Revoke a key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Why? What it has signed stays valid.</source>
        <translation>Warum? Was er unterschrieben hat, bleibt gültig.</translation>
    </message>
    <message>
        <source>Whose key is it?</source>
        <translation>Wessen Schlüssel ist es?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>LoadMap</name>
    <message>
        <source>Load of the testers</source>
        <translation>Auslastung der Tester</translation>
    </message>
    <message>
        <source>week from {0}</source>
        <translation>Woche ab {0}</translation>
    </message>
    <message>
        <source>{0} h of {1} h</source>
        <translation>{0} Std. von {1} Std.</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>überlastet</translation>
    </message>
    <message>
        <source>away while something assigned goes on</source>
        <translation>abwesend, während Zugewiesenes läuft</translation>
    </message>
    <message>
        <source>H</source>
        <comment>letter for a public holiday</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>freier Tag</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>sickness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Nobody is assigned to anything yet. Assign people in the table below.</source>
        <translation>Noch niemand ist etwas zugewiesen. Weisen Sie Personen in der Tabelle darunter zu.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0}: cancelled</source>
        <translation>{0}: abgebrochen</translation>
    </message>
    <message>
        <source>There is no release yet.</source>
        <translation>Es gibt noch kein Release.</translation>
    </message>
    <message>
        <source>Your settings can&apos;t be written to {0}: is the disk full or read-only? They last until you quit; plans are not affected.</source>
        <translation>Ihre Einstellungen lassen sich nicht in {0} schreiben: Ist der Datenträger voll oder schreibgeschützt? Sie gelten, bis Sie beenden; Pläne sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Zum Schreiben geöffnet</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>gespeichert {0}</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>All releases</source>
        <translation>Alle Releases</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Testers</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Choose the file...</source>
        <translation>Datei wählen...</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Puffer</translation>
    </message>
</context>
<context>
    <name>OutlineTable</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message>
        <source>Go-live</source>
        <translation>Livegang</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Weg</translation>
    </message>
    <message>
        <source>Blockers</source>
        <translation>Hindernisse</translation>
    </message>
    <message>
        <source>&amp;Edit release...</source>
        <translation>Release b&amp;earbeiten...</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no date was set</source>
        <translation>kein Datum gesetzt</translation>
    </message>
    <message>
        <source>{0} of {1} activities</source>
        <translation>{0} von {1} Vorgängen</translation>
    </message>
    <message>
        <source>{0} activities</source>
        <translation>{0} Vorgänge</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{0} warnings</source>
        <translation>{0} Warnungen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation>in {0} Tagen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>vor {0} Tagen</translation>
    </message>
    <message>
        <source>{0} overdue</source>
        <translation>{0} überfällig</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} zu spät</translation>
    </message>
    <message>
        <source>hours late</source>
        <translation>um Stunden zu spät</translation>
    </message>
    <message>
        <source>just in time</source>
        <translation>gerade rechtzeitig</translation>
    </message>
    <message>
        <source>{0} to spare</source>
        <translation>{0} übrig</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Blocks the release</source>
        <translation>Hält das Release auf</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Next 14 days</source>
        <translation>Nächste 14 Tage</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nichts ist überfällig.</translation>
    </message>
    <message>
        <source>Nothing starts or is due in the next 14 days.</source>
        <translation>In den nächsten 14 Tagen beginnt nichts und ist nichts fällig.</translation>
    </message>
    <message>
        <source>This release is cancelled; it asks nothing of anybody.</source>
        <translation>Dieses Release ist abgesagt; es verlangt von niemand etwas.</translation>
    </message>
    <message>
        <source>This release was rolled back; it asks nothing of anybody.</source>
        <translation>Dieses Release wurde zurückgenommen; es verlangt von niemand etwas.</translation>
    </message>
    <message>
        <source>This release is out.</source>
        <translation>Dieses Release ist draußen.</translation>
    </message>
    <message>
        <source>Nothing blocks this release.</source>
        <translation>Nichts hält dieses Release auf.</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} zeigen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Nobody has to do anything now.</source>
        <translation>Im Augenblick muss niemand etwas tun.</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist benannt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>1 blocker</source>
        <translation>1 Hindernis</translation>
    </message>
    <message>
        <source>{0} blockers</source>
        <translation>{0} Hindernisse</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{0} warnings</source>
        <translation>{0} Warnungen</translation>
    </message>
    <message>
        <source>1 to come</source>
        <translation>1 steht bevor</translation>
    </message>
    <message>
        <source>{0} to come</source>
        <translation>{0} stehen bevor</translation>
    </message>
</context>
<context>
    <name>PlanBasics</name>
    <message>
        <source>as the file</source>
        <translation>wie die Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>No holidays</source>
        <translation>Keine Feiertage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Holidays of</source>
        <translation>&amp;Feiertage von</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Add a release</source>
        <translation>Release hinzufügen</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt es?</translation>
    </message>
    <message>
        <source>Go to the release first.</source>
        <translation>Gehen Sie zuerst zum Release.</translation>
    </message>
    <message>
        <source>Delete a release</source>
        <translation>Release löschen</translation>
    </message>
    <message>
        <source>Delete {0} with all that is in it?</source>
        <translation>{0} mit allem, was darin ist, löschen?</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Rückgängig bringt es wieder.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PlanSettings</name>
    <message>
        <source>Plan settings</source>
        <translation>Planeinstellungen</translation>
    </message>
    <message>
        <source>Another time zone shows the same moments on another clock; a calendar without a zone of its own then works by that clock. The working time per day and week is what “1d” and “1w” mean when they are typed.</source>
        <translation>Eine andere Zeitzone zeigt dieselben Zeitpunkte auf einer anderen Uhr; ein Kalender ohne eigene Zeitzone arbeitet dann nach dieser Uhr. Die Arbeitszeit je Tag und Woche ist das, was „1d“ und „1w“ beim Tippen bedeuten.</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>Red with a dark edge: critical. Dotted line: total float.</source>
        <translation>Rot mit dunklem Rand: kritisch. Gepunktete Linie: Gesamtpuffer.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>{what} goes live {live}, after its target {target}.</source>
        <translation>{what} geht {live} live, nach dem Ziel {target}.</translation>
    </message>
    <message>
        <source>{what} is {span} of working time too late for the dates fixed after it.</source>
        <translation>{what} ist um {span} Arbeitszeit zu spät für die festen Termine danach.</translation>
    </message>
    <message>
        <source>{what} starts {start}.</source>
        <translation>{what} beginnt {start}.</translation>
    </message>
    <message>
        <source>{what} finishes {finish}, after its deadline {deadline}.</source>
        <translation>{what} endet {finish}, nach dem Stichtag {deadline}.</translation>
    </message>
    <message>
        <source>{what} is {span} of working time too late for {next}.</source>
        <translation>{what} ist um {span} Arbeitszeit zu spät für {next}.</translation>
    </message>
    <message>
        <source>{what} should have been reached {finish}.</source>
        <translation>{what} hätte {finish} erreicht sein sollen.</translation>
    </message>
    <message>
        <source>{what} is due {start}.</source>
        <translation>{what} ist {start} fällig.</translation>
    </message>
    <message>
        <source>{what} should have finished {finish}; it is {percent}% complete.</source>
        <translation>{what} hätte {finish} fertig sein sollen; erledigt sind {percent} %.</translation>
    </message>
    <message>
        <source>{what} should have started {start}.</source>
        <translation>{what} hätte {start} beginnen sollen.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t signed.</source>
        <translation>{what} ist nicht unterschrieben.</translation>
    </message>
    <message>
        <source>{what} has changed since {signer} signed it.</source>
        <translation>{what} hat sich geändert, seit {signer} unterschrieben hat.</translation>
    </message>
    <message>
        <source>{person} has {hours} h more on {first} than a day holds.</source>
        <translation>{person} hat am {first} {hours} h mehr, als in den Tag passen.</translation>
    </message>
    <message>
        <source>{person} has {hours} h more from {first} to {last} than the days hold.</source>
        <translation>{person} hat vom {first} bis {last} {hours} h mehr, als in die Tage passen.</translation>
    </message>
    <message>
        <source>{what} has no signature that holds.</source>
        <translation>{what} hat keine Unterschrift, die gilt.</translation>
    </message>
    <message>
        <source>{what} has changed since it was signed.</source>
        <translation>{what} wurde nach dem Unterschreiben geändert.</translation>
    </message>
    <message>
        <source>{what} has a point of no return {turn}, but no steps.</source>
        <translation>{what} hat einen Punkt ohne Umkehr {turn}, aber keine Schritte.</translation>
    </message>
    <message>
        <source>{what} has no rollback plan.</source>
        <translation>{what} hat keinen Rückfallplan.</translation>
    </message>
    <message>
        <source>{what} has one open item.</source>
        <translation>{what} hat einen offenen Punkt.</translation>
    </message>
    <message>
        <source>{what} of {list} is open.</source>
        <translation>{what} von {list} ist offen.</translation>
    </message>
    <message>
        <source>{what} hasn&apos;t been rehearsed.</source>
        <translation>{what} wurde nicht geprobt.</translation>
    </message>
    <message>
        <source>{what} has {count} open items.</source>
        <translation>{what} hat {count} offene Punkte.</translation>
    </message>
    <message>
        <source>{what} has no steps.</source>
        <translation>{what} hat keine Schritte.</translation>
    </message>
    <message>
        <source>{what} – promised and needed by {day}, not ready.</source>
        <translation>{what} – zugesagt und bis {day} gebraucht, nicht bereit.</translation>
    </message>
    <message>
        <source>{what} – still open, needed by {day}.</source>
        <translation>{what} – noch offen, bis {day} gebraucht.</translation>
    </message>
    <message>
        <source>{what} – failed.</source>
        <translation>{what} – gescheitert.</translation>
    </message>
    <message>
        <source>{what} – needed by {day}, still open.</source>
        <translation>{what} – bis {day} gebraucht, noch offen.</translation>
    </message>
    <message>
        <source>{what} is a risk rated {level} without owner and mitigation.</source>
        <translation>{what} ist ein Risiko der Stufe {level} ohne Verantwortlichen und Minderung.</translation>
    </message>
    <message>
        <source>{what} was due {day}.</source>
        <translation>{what} war {day} fällig.</translation>
    </message>
    <message>
        <source>{what} is due {day}.</source>
        <translation>{what} ist {day} fällig.</translation>
    </message>
    <message>
        <source>{what} is a risk rated {level} without owner.</source>
        <translation>{what} ist ein Risiko der Stufe {level} ohne Verantwortlichen.</translation>
    </message>
    <message>
        <source>{what} is a risk rated {level} without mitigation.</source>
        <translation>{what} ist ein Risiko der Stufe {level} ohne Minderung.</translation>
    </message>
    <message>
        <source>{person} declined {what}, which starts {start}.</source>
        <translation>{person} hat {what} abgesagt; Beginn {start}.</translation>
    </message>
    <message>
        <source>{person} hasn&apos;t confirmed {what} yet, which starts {start}.</source>
        <translation>{person} hat {what} noch nicht zugesagt; Beginn {start}.</translation>
    </message>
    <message>
        <source>{person} hasn&apos;t been asked for {what} yet, which starts {start}.</source>
        <translation>{person} wurde für {what} noch nicht gefragt; Beginn {start}.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>extrem</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{0} (missing)</source>
        <translation>{0} (fehlt)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>Wo ist {0} jetzt?</translation>
    </message>
    <message>
        <source>Plans (*.relplan)</source>
        <translation>Pläne (*.relplan)</translation>
    </message>
</context>
<context>
    <name>RegisterGrid</name>
    <message>
        <source>Still needed: {0}. Show its column to fill it in.</source>
        <translation>Es fehlt noch: {0}. Blenden Sie die Spalte ein, um es auszufüllen.</translation>
    </message>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>needed</source>
        <translation>fehlt noch</translation>
    </message>
    <message>
        <source>Type here to add</source>
        <translation>Hier tippen, um hinzuzufügen</translation>
    </message>
    <message>
        <source>New row: type here to add</source>
        <translation>Neue Zeile: hier tippen, um hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nothing here yet. Type in the row above, press Ins, or paste from Excel.</source>
        <translation>Noch nichts hier. Tippen Sie in die Zeile oben, drücken Sie Einfg, oder fügen Sie aus Excel ein.</translation>
    </message>
    <message>
        <source>No row has all these words.</source>
        <translation>Keine Zeile enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>RegistersView</name>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Systems that it deploys to or affects</source>
        <translation>Systeme, auf die es ausgerollt wird oder die es berührt</translation>
    </message>
    <message>
        <source>External dependencies</source>
        <translation>Externe Abhängigkeiten</translation>
    </message>
    <message>
        <source>Environments of the whole plan</source>
        <translation>Umgebungen des ganzen Plans</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Edit {0}</source>
        <translation>{0} bearbeiten</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>when it was opened</source>
        <translation>beim Öffnen</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>während der Arbeit</translation>
    </message>
    <message>
        <source>before a new format</source>
        <translation>vor einem neuen Format</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>vor dem Wiederherstellen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>Aus Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>The plan goes back to what it was then. What is there now is kept beside it as a file of its own; nothing is lost.</source>
        <translation>Der Plan wird wieder, was er damals war. Was jetzt da ist, bleibt daneben als eigene Datei erhalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>There is no backup of this plan on this computer yet.</source>
        <translation>Von diesem Plan gibt es auf diesem Rechner noch keine Sicherung.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Where to put the restored plan</source>
        <translation>Wohin mit dem wiederhergestellten Plan</translation>
    </message>
    <message>
        <source>Plans (*.relplan)</source>
        <translation>Pläne (*.relplan)</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Risk matrix</source>
        <translation>Risikomatrix</translation>
    </message>
    <message>
        <source>Arrows walk the risks, Ctrl and arrows rate the current one.</source>
        <translation>Pfeiltasten gehen die Risiken durch, Strg und Pfeile bewerten das aktuelle.</translation>
    </message>
    <message>
        <source>, {0} more</source>
        <translation>, {0} weitere</translation>
    </message>
    <message>
        <source>Impact →</source>
        <translation>Auswirkung →</translation>
    </message>
    <message>
        <source>Likelihood →</source>
        <translation>Wahrscheinlichkeit →</translation>
    </message>
</context>
<context>
    <name>RisksView</name>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Actions on the selected risk</source>
        <translation>Maßnahmen zum ausgewählten Risiko</translation>
    </message>
    <message>
        <source>Drag a risk to rate it; with Shift, what is left after the response (○).</source>
        <translation>Ein Risiko ziehen, um es zu bewerten; mit Umschalt, was nach der Reaktion bleibt (○).</translation>
    </message>
</context>
<context>
    <name>RollbackView</name>
    <message>
        <source>Rollback plans</source>
        <translation>Rückfallpläne</translation>
    </message>
    <message>
        <source>Steps, in order</source>
        <translation>Schritte, der Reihe nach</translation>
    </message>
    <message>
        <source>The filter hides all rollback plans.</source>
        <translation>Der Filter verbirgt alle Rückfallpläne.</translation>
    </message>
    <message>
        <source>There is no way back yet. Type the name of a rollback plan above; its steps and how long they take come here.</source>
        <translation>Noch führt kein Weg zurück. Tippen Sie oben den Namen eines Rückfallplans; seine Schritte und ihre Dauer kommen hierher.</translation>
    </message>
    <message>
        <source>No step has a duration yet, so nobody knows how long it takes.</source>
        <translation>Noch hat kein Schritt eine Dauer, also weiß niemand, wie lange es dauert.</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} Min.</translation>
    </message>
    <message>
        <source>The way back takes {0}.</source>
        <translation>Der Weg zurück dauert {0}.</translation>
    </message>
    <message>
        <source>It has no point of no return yet.</source>
        <translation>Ein Punkt ohne Umkehr fehlt noch.</translation>
    </message>
    <message>
        <source>It must begin by {0} to end before the point of no return.</source>
        <translation>Er muss spätestens {0} beginnen, um vor dem Punkt ohne Umkehr zu enden.</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>Zeilen verdoppeln</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Move rows up</source>
        <translation>Zeilen nach oben</translation>
    </message>
    <message>
        <source>Move rows down</source>
        <translation>Zeilen nach unten</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Edit the cell; typing replaces it</source>
        <translation>Die Zelle bearbeiten; Tippen ersetzt sie</translation>
    </message>
    <message>
        <source>Keep the cell, go down or right</source>
        <translation>Die Zelle behalten, nach unten oder rechts gehen</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>Die Zelle lassen, wie sie war</translation>
    </message>
    <message>
        <source>Copy and paste cells, also from Excel</source>
        <translation>Zellen kopieren und einfügen, auch aus Excel</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Eine Zeile einfügen</translation>
    </message>
    <message>
        <source>Duplicate the rows</source>
        <translation>Die Zeilen duplizieren</translation>
    </message>
    <message>
        <source>Delete the rows</source>
        <translation>Die Zeilen löschen</translation>
    </message>
    <message>
        <source>Filter as you type</source>
        <translation>Beim Tippen filtern</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Die Tabelle verlassen</translation>
    </message>
    <message>
        <source>Zoom in, out, fit</source>
        <translation>Vergrößern, verkleinern, einpassen</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zu heute gehen</translation>
    </message>
    <message>
        <source>Move the bar</source>
        <translation>Den Balken verschieben</translation>
    </message>
    <message>
        <source>Resize the bar</source>
        <translation>Die Länge des Balkens ändern</translation>
    </message>
    <message>
        <source>Link the selected activities in order</source>
        <translation>Die ausgewählten Vorgänge der Reihe nach verknüpfen</translation>
    </message>
    <message>
        <source>Indent, outdent</source>
        <translation>Einrücken, ausrücken</translation>
    </message>
    <message>
        <source>Move up, down</source>
        <translation>Nach oben, nach unten</translation>
    </message>
    <message>
        <source>Close, open a branch</source>
        <translation>Einen Zweig schließen, öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>author: I have written or filled it in</source>
        <translation>Autor: Ich habe sie geschrieben oder ausgefüllt</translation>
    </message>
    <message>
        <source>reviewer: I have looked through it</source>
        <translation>Prüfer: Ich habe sie durchgesehen</translation>
    </message>
    <message>
        <source>approver: the release may go on</source>
        <translation>Freigeber: Das Release darf weitergehen</translation>
    </message>
    <message>
        <source>That is another key than the one that was chosen.</source>
        <translation>Das ist ein anderer Schlüssel als der gewählte.</translation>
    </message>
    <message>
        <source>Choose its file, or another key.</source>
        <translation>Wählen Sie seine Datei, oder einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Sign a checklist</source>
        <translation>Checkliste unterschreiben</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Meaning</source>
        <translation>&amp;Bedeutung</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
    <message>
        <source>The signed text</source>
        <translation>Der unterschriebene Text</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <source>The &amp;text itself, byte for byte</source>
        <translation>Der &amp;Text selbst, Byte für Byte</translation>
    </message>
    <message>
        <source>&amp;I have read what is signed</source>
        <translation>&amp;Ich habe gelesen, was unterschrieben wird</translation>
    </message>
    <message>
        <source>This is signed, all of it and exactly so:</source>
        <translation>Das wird unterschrieben, alles und genau so:</translation>
    </message>
    <message>
        <source>⚠ 1 item still open; the signature will say so.</source>
        <translation>⚠ 1 Punkt ist noch offen; die Unterschrift wird das sagen.</translation>
    </message>
    <message>
        <source>⚠ {0} items still open; the signature will say so.</source>
        <translation>⚠ {0} Punkte sind noch offen; die Unterschrift wird das sagen.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Choose the file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was entsteht</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Release: {0}</source>
        <translation>Release: {0}</translation>
    </message>
    <message>
        <source>Risks: {0}</source>
        <translation>Risiken: {0}</translation>
    </message>
    <message>
        <source>Checklist: {0}</source>
        <translation>Checkliste: {0}</translation>
    </message>
    <message>
        <source>Way back: {0}</source>
        <translation>Rückfall: {0}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Vendor package upgrade</source>
        <translation>Neue Version einer gekauften Software</translation>
    </message>
    <message>
        <source>A new version of a bought package: two trial upgrades, regression tests by the departments, a weekend&apos;s window with a point of no return.</source>
        <translation>Eine neue Version gekaufter Software: zwei Probeläufe, Regressionstests durch die Fachbereiche, ein Wochenende als Fenster mit einem Punkt ohne Umkehr.</translation>
    </message>
    <message>
        <source>Web service release</source>
        <translation>Release eines Webdienstes</translation>
    </message>
    <message>
        <source>Three sprints, system, performance and security tests, a go/no-go meeting, blue-green deployment at night, a week of hypercare.</source>
        <translation>Drei Sprints, System-, Last- und Sicherheitstests, eine Go/No-go-Sitzung, Blue-Green-Einführung in der Nacht, eine Woche Hypercare.</translation>
    </message>
</context>
<context>
    <name>TestersView</name>
    <message>
        <source>By &amp;week</source>
        <translation>Nach &amp;Wochen</translation>
    </message>
    <message>
        <source>&amp;All releases</source>
        <translation>&amp;Alle Releases</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Timeline tools</source>
        <translation>Werkzeuge des Zeitplans</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>The outline on the left says in a table what is painted here.</source>
        <translation>Die Gliederung links sagt als Tabelle, was hier gemalt ist.</translation>
    </message>
    <message>
        <source>Add an activity</source>
        <translation>Vorgang hinzufügen</translation>
    </message>
    <message>
        <source>Link in order</source>
        <translation>Der Reihe nach verknüpfen</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>Verknüpfungen entfernen</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Why is it there?</source>
        <translation>Warum liegt es dort?</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Basispläne</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo “{0}”</source>
        <translation>&amp;Rückgängig: „{0}“</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo “{0}”</source>
        <translation>&amp;Wiederholen: „{0}“</translation>
    </message>
    <message>
        <source>{0} did that on {1}.</source>
        <translation>Das war {0} am {1}.</translation>
    </message>
    <message>
        <source>{0} undid that on {1}.</source>
        <translation>{0} hat das am {1} rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do “{0}” again?</source>
        <translation>„{0}“ wiederholen?</translation>
    </message>
    <message>
        <source>Undo “{0}”?</source>
        <translation>„{0}“ rückgängig machen?</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
</context>
<context>
    <name>VarianceDialog</name>
    <message>
        <source>Changed since {0}</source>
        <translation>Geändert seit {0}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Start by</source>
        <translation>Beginn um</translation>
    </message>
    <message>
        <source>Finish by</source>
        <translation>Ende um</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} T</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Restore it from a backup. What is there now is kept beside it.</source>
        <translation>Stellen Sie ihn aus einer Sicherung wieder her. Was jetzt da ist, bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .relplan. A table is taken in with Import from Excel or MS Project, in the menu File.</source>
        <translation>Wählen Sie eine Datei, die auf .relplan endet. Eine Tabelle nimmt „Aus Excel oder MS Project importieren“ im Menü Datei auf.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its drive isn&apos;t connected.</source>
        <translation>Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Connect the drive and try again, or save a copy elsewhere before you close the plan.</source>
        <translation>Schließen Sie das Laufwerk an und versuchen Sie es noch einmal, oder speichern Sie eine Kopie an einem anderen Ort, bevor Sie den Plan schließen.</translation>
    </message>
    <message>
        <source>Try again for writing once it is free, or save a copy and change that.</source>
        <translation>Öffnen Sie ihn erneut zum Schreiben, sobald er frei ist, oder speichern Sie eine Kopie und ändern Sie die.</translation>
    </message>
    <message>
        <source>Check the plan (in the menu Plan), and restore it from a backup.</source>
        <translation>Prüfen Sie den Plan (im Menü Plan) und stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Codes look like R-1, A-12 or RSK-3; the tables show them.</source>
        <translation>Codes sehen aus wie R-1, A-12 oder RSK-3; die Tabellen zeigen sie.</translation>
    </message>
    <message>
        <source>Enrol it first: Keys, Enrol somebody&apos;s key.</source>
        <translation>Nehmen Sie ihn zuerst auf: Schlüssel, Schlüssel eines anderen aufnehmen.</translation>
    </message>
    <message>
        <source>Make a new key: Keys, Make a key.</source>
        <translation>Legen Sie einen neuen an: Schlüssel, Schlüssel anlegen.</translation>
    </message>
    <message>
        <source>Choose the file that was written with the key.</source>
        <translation>Wählen Sie die Datei, die mit dem Schlüssel geschrieben wurde.</translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer, or use a key in a file with a passphrase: Keys, Make a key in a file.</source>
        <translation>Entsperren Sie den Schlüsselbund dieses Rechners, oder nehmen Sie einen Schlüssel in einer Datei mit Passphrase: Schlüssel, Schlüssel in einer Datei anlegen.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Sagen Sie, warum.</translation>
    </message>
    <message>
        <source>There is no backup of it on this computer. Ask for another copy where it comes from.</source>
        <translation>Auf diesem Rechner gibt es keine Sicherung davon. Bitten Sie dort, wo er herkommt, um eine neue Kopie.</translation>
    </message>
    <message>
        <source>This change was not made. All changes before are in the file, wherever it is now, and in the plan that is open here.</source>
        <translation>Diese Änderung wurde nicht gemacht. Alle früheren stehen in der Datei, wo immer sie jetzt ist, und im Plan, der hier offen ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Everything up to the last change is safe in the plan file; this one was not made.</source>
        <translation>Alles bis zur letzten Änderung ist sicher in der Plandatei; diese wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>The plan itself is not affected.</source>
        <translation>Der Plan selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Keys...</source>
        <translation>Schlüssel...</translation>
    </message>
    <message>
        <source>Try again for writing</source>
        <translation>Erneut zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>Kopie an anderem Ort speichern...</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Restore from backup...</source>
        <translation>Aus Sicherung wiederherstellen...</translation>
    </message>
    <message>
        <source>Locate...</source>
        <translation>Suchen...</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Open another plan...</source>
        <translation>Anderen Plan öffnen...</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>no work</source>
        <translation>keine Arbeit</translation>
    </message>
    <message>
        <source>Same hours from &amp;Tuesday to Friday</source>
        <translation>Gleiche Zeiten von &amp;Dienstag bis Freitag</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Plan a release</source>
        <translation>Ein Release planen</translation>
    </message>
    <message>
        <source>One file holds dates, risks, testers, rollback and signed checklists. Every change is saved at once, on this computer only.</source>
        <translation>Eine Datei enthält Termine, Risiken, Tester, Rückfall und unterschriebene Checklisten. Jede Änderung ist sofort gespeichert, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open the sample release</source>
        <translation>Das Beispielrelease öffnen</translation>
    </message>
    <message>
        <source>New from template...</source>
        <translation>Neu aus Vorlage...</translation>
    </message>
    <message>
        <source>Import from Excel or MS Project...</source>
        <translation>Aus Excel oder MS Project importieren...</translation>
    </message>
    <message>
        <source>New empty plan...</source>
        <translation>Neuer leerer Plan...</translation>
    </message>
    <message>
        <source>Open a plan...</source>
        <translation>Plan öffnen...</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Zuletzt geöffnete Pläne</translation>
    </message>
    <message>
        <source> (missing)</source>
        <translation> (fehlt)</translation>
    </message>
    <message>
        <source>None yet. Open the sample to look around.</source>
        <translation>Noch keine. Öffnen Sie das Beispiel, um sich umzusehen.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{what} starts {start} because {before} finishes {then}</source>
        <translation>{what} beginnt {start}, weil {before} {then} endet</translation>
    </message>
    <message>
        <source>{what} starts {start} because {before} starts {then}</source>
        <translation>{what} beginnt {start}, weil {before} {then} beginnt</translation>
    </message>
    <message>
        <source>{what} finishes {finish} because {before} finishes {then}</source>
        <translation>{what} endet {finish}, weil {before} {then} endet</translation>
    </message>
    <message>
        <source>{what} finishes {finish} because {before} starts {then}</source>
        <translation>{what} endet {finish}, weil {before} {then} beginnt</translation>
    </message>
    <message>
        <source>{what} starts {start}, with its release {release}.</source>
        <translation>{what} beginnt {start}, mit seinem Release {release}.</translation>
    </message>
    <message>
        <source>{what} starts {start}, so that {release} is ready by its target.</source>
        <translation>{what} beginnt {start}, damit {release} zum Zieltermin fertig ist.</translation>
    </message>
    <message>
        <source>{what} starts {start} because of its constraint {kind} {date}.</source>
        <translation>{what} beginnt {start} wegen der Einschränkung {kind} {date}.</translation>
    </message>
    <message>
        <source>{what} starts {start} because of the constraint of a summary above it.</source>
        <translation>{what} beginnt {start} wegen der Einschränkung eines Sammelvorgangs darüber.</translation>
    </message>
    <message>
        <source>{what} is planned {start}: what wasn&apos;t done by {status} is planned from then on.</source>
        <translation>{what} ist für {start} geplant: Was bis {status} nicht getan war, wird ab dann geplant.</translation>
    </message>
    <message>
        <source>{what} goes on when it is resumed, and finishes {finish}.</source>
        <translation>{what} geht weiter, wenn es fortgesetzt wird, und endet {finish}.</translation>
    </message>
    <message>
        <source>{what} is critical because an activity in it is.</source>
        <translation>{what} ist kritisch, weil ein Vorgang darin es ist.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t critical: nothing in it is. It has {span} of float.</source>
        <translation>{what} ist nicht kritisch: Nichts darin ist es. Es hat {span} Puffer.</translation>
    </message>
    <message>
        <source>{what} is critical: {next} waits for it, and has no room either.</source>
        <translation>{what} ist kritisch: {next} wartet darauf und hat auch keinen Spielraum.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t critical: it can slip {span} before {next} is too late.</source>
        <translation>{what} ist nicht kritisch: Es kann sich um {span} verschieben, bevor {next} zu spät kommt.</translation>
    </message>
    <message>
        <source>{what} is critical: it is {span} too late for {next}.</source>
        <translation>{what} ist kritisch: Es kommt {span} zu spät für {next}.</translation>
    </message>
    <message>
        <source>{what} is critical: its own constraint or deadline leaves no room.</source>
        <translation>{what} ist kritisch: Die eigene Einschränkung oder der Termin lässt keinen Spielraum.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t critical: it can slip {span} before its constraint or deadline.</source>
        <translation>{what} ist nicht kritisch: Es kann sich um {span} verschieben, bis zur eigenen Einschränkung oder zum Termin.</translation>
    </message>
    <message>
        <source>{what} is critical: it is {span} too late for its constraint or deadline.</source>
        <translation>{what} ist kritisch: Es kommt {span} zu spät für die eigene Einschränkung oder den Termin.</translation>
    </message>
    <message>
        <source>{what} is critical: its release ends with it.</source>
        <translation>{what} ist kritisch: Das Release endet damit.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t critical: it can slip {span} before its release ends later.</source>
        <translation>{what} ist nicht kritisch: Es kann sich um {span} verschieben, bevor das Release später endet.</translation>
    </message>
    <message>
        <source>{what} is critical: it is {span} too late for its release.</source>
        <translation>{what} ist kritisch: Es kommt {span} zu spät für das Release.</translation>
    </message>
    <message>
        <source>, with a lag of {lag}</source>
        <translation>, mit einem Zeitabstand von {lag}</translation>
    </message>
    <message>
        <source>; that is the next working time of {calendar}</source>
        <translation>; das ist die nächste Arbeitszeit von {calendar}</translation>
    </message>
    <message>
        <source>{what} began {start} and is finished.</source>
        <translation>{what} hat {start} begonnen und ist fertig.</translation>
    </message>
    <message>
        <source>{what} began {start}.</source>
        <translation>{what} hat {start} begonnen.</translation>
    </message>
    <message>
        <source> after {days}</source>
        <translation> nach {days}</translation>
    </message>
    <message>
        <source>{what} isn&apos;t active, so it is not counted.</source>
        <translation>{what} ist nicht aktiv und zählt nicht.</translation>
    </message>
    <message>
        <source>{what} is finished, so it can&apos;t delay anything.</source>
        <translation>{what} ist fertig und kann nichts verzögern.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>What drives its date</source>
        <translation>Was seinen Termin bestimmt</translation>
    </message>
    <message>
        <source>Choose an activity to see why it is where it is.</source>
        <translation>Wählen Sie einen Vorgang, um zu sehen, warum er liegt, wo er liegt.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>scope item</source>
        <translation>Umfangspunkt</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>external dependency</source>
        <translation>externe Abhängigkeit</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>risk action</source>
        <translation>Risikomaßnahme</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>rollback plan</source>
        <translation>Rückfallplan</translation>
    </message>
    <message>
        <source>rollback step</source>
        <translation>Rückfallschritt</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>checklist item</source>
        <translation>Checklistenpunkt</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>ALAP</source>
        <translation>so spät wie möglich</translation>
    </message>
    <message>
        <source>ASAP</source>
        <translation>so früh wie möglich</translation>
    </message>
    <message>
        <source>FNET</source>
        <translation>Ende nicht früher als</translation>
    </message>
    <message>
        <source>FNLT</source>
        <translation>Ende nicht später als</translation>
    </message>
    <message>
        <source>MFO</source>
        <translation>muss enden am</translation>
    </message>
    <message>
        <source>MSO</source>
        <translation>muss beginnen am</translation>
    </message>
    <message>
        <source>SNET</source>
        <translation>Beginn nicht früher als</translation>
    </message>
    <message>
        <source>SNLT</source>
        <translation>Beginn nicht später als</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>hinnehmen</translation>
    </message>
    <message>
        <source>affects</source>
        <translation>berührt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>automated</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>vermeiden</translation>
    </message>
    <message>
        <source>being treated</source>
        <translation>in Behandlung</translation>
    </message>
    <message>
        <source>big bang</source>
        <translation>auf einen Schlag</translation>
    </message>
    <message>
        <source>blue-green</source>
        <translation>Blue-Green</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>calendar exception</source>
        <translation>Kalenderausnahme</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>deploys</source>
        <translation>rollt aus</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>fallen gelassen</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>extrem</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>feature flag off</source>
        <translation>Schalter aus</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>hypercare</source>
        <translation>Hypercare</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>mitigate</source>
        <translation>mindern</translation>
    </message>
    <message>
        <source>monthly by day</source>
        <translation>monatlich am Tag</translation>
    </message>
    <message>
        <source>monthly by weekday</source>
        <translation>monatlich am Wochentag</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nonworking</source>
        <translation>arbeitsfrei</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>occurred</source>
        <translation>eingetreten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>other work</source>
        <translation>andere Arbeit</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>versprochen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>redeploy previous version</source>
        <translation>vorige Version einspielen</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <source>restore backup</source>
        <translation>Sicherung einspielen</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>roll forward</source>
        <translation>nach vorn beheben</translation>
    </message>
    <message>
        <source>rolling</source>
        <translation>schrittweise</translation>
    </message>
    <message>
        <source>sickness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>skill of a person</source>
        <translation>Fähigkeit einer Person</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>switch back</source>
        <translation>zurückschalten</translation>
    </message>
    <message>
        <source>system of a release</source>
        <translation>System eines Releases</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>Testphase</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>user acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>working</source>
        <translation>Arbeitstag</translation>
    </message>
    <message>
        <source>yearly by day</source>
        <translation>jährlich am Tag</translation>
    </message>
    <message>
        <source>yearly by weekday</source>
        <translation>jährlich am Wochentag</translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>{0} working days, {1} days off, {2} of them or others by exception</source>
        <translation>{0} Arbeitstage, {1} freie Tage, davon oder sonst {2} als Ausnahme</translation>
    </message>
    <message>
        <source>{0}:{1} h of work</source>
        <translation>{0}:{1} h Arbeit</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>keine Arbeit</translation>
    </message>
</context>
</TS>
