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
        <source>&amp;Try changes</source>
        <translation>Änderungen &amp;ausprobieren</translation>
    </message>
    <message>
        <source>Ta&amp;ke the tried changes...</source>
        <translation>Ausprobiertes ü&amp;bernehmen...</translation>
    </message>
    <message>
        <source>Dr&amp;op the tried changes...</source>
        <translation>Ausprobiertes &amp;verwerfen...</translation>
    </message>
    <message>
        <source>Show the dates that would &amp;move...</source>
        <translation>&amp;Termine zeigen, die sich verschieben würden...</translation>
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
        <source>&amp;Print and preview...</source>
        <translation>&amp;Drucken und Vorschau...</translation>
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
    <name>ActivityDialog</name>
    <message>
        <source>Activity {0}</source>
        <translation>Vorgang {0}</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>&amp;Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>{0} to {1}, total float {2}</source>
        <translation>{0} bis {1}, Gesamtpuffer {2}</translation>
    </message>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>It waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>These wait for it</source>
        <translation>Darauf warten</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verknüpfungen</translation>
    </message>
    <message>
        <source>People who work on it</source>
        <translation>Wer daran arbeitet</translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Why it is there</source>
        <translation>Warum er dort liegt</translation>
    </message>
    <message>
        <source>&amp;Dates and why</source>
        <translation>&amp;Termine und warum</translation>
    </message>
</context>
<context>
    <name>AllReleasesView</name>
    <message>
        <source>Timeline of all releases</source>
        <translation>Zeitplan aller Releases</translation>
    </message>
    <message>
        <source>No release yet. Type the name of the first one below, or press Ctrl+Shift+N.</source>
        <translation>Noch kein Release. Tippen Sie den Namen des ersten unten ein, oder drücken Sie Strg+Umschalt+N.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>The outline on the left says in a table what is painted here.</source>
        <translation>Die Gliederung links sagt als Tabelle, was hier gemalt ist.</translation>
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
    <name>Changes</name>
    <message>
        <source>Add a new {0}</source>
        <translation>Hinzufügen: {0}</translation>
    </message>
    <message>
        <source>Add change freeze {0}</source>
        <translation>Änderungssperre {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add release {0}</source>
        <translation>Release {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add systems and environments</source>
        <translation>Systeme und Umgebungen hinzufügen</translation>
    </message>
    <message>
        <source>Add the holidays of {0}</source>
        <translation>Die Feiertage von {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add the holidays of {0} to {1}</source>
        <translation>Die Feiertage von {0} zu {1} hinzufügen</translation>
    </message>
    <message>
        <source>Add the people of all teams</source>
        <translation>Die Personen aller Teams hinzufügen</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>Add {0} to {1} {2}</source>
        <translation>{0} zu {1} {2} hinzufügen</translation>
    </message>
    <message>
        <source>Add {0} {1}</source>
        <translation>{0} {1} hinzufügen</translation>
    </message>
    <message>
        <source>Ask the testers of {0} {1}</source>
        <translation>Die Tester von {0} {1} fragen</translation>
    </message>
    <message>
        <source>Attach a link to {0}</source>
        <translation>Einen Verweis an {0} anhängen</translation>
    </message>
    <message>
        <source>Attach evidence to the go/no-go checklist</source>
        <translation>Nachweise an die Go/No-go-Checkliste anhängen</translation>
    </message>
    <message>
        <source>Attach {0} to {1}</source>
        <translation>{0} an {1} anhängen</translation>
    </message>
    <message>
        <source>Begin with the template {0}</source>
        <translation>Mit der Vorlage {0} beginnen</translation>
    </message>
    <message>
        <source>Change the plan&apos;s settings</source>
        <translation>Einstellungen des Plans ändern</translation>
    </message>
    <message>
        <source>Change {0} {1}</source>
        <translation>{0} {1} ändern</translation>
    </message>
    <message>
        <source>Clear {0} cells</source>
        <translation>{0} Zellen leeren</translation>
    </message>
    <message>
        <source>Convert the plan from format {0} to {1}</source>
        <translation>Den Plan von Format {0} auf {1} umwandeln</translation>
    </message>
    <message>
        <source>Copy {0} as {1}</source>
        <translation>{0} als {1} kopieren</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Den Plan anlegen</translation>
    </message>
    <message>
        <source>Delete {0} {1}</source>
        <translation>{0} {1} löschen</translation>
    </message>
    <message>
        <source>Describe the plan, its calendars and holidays</source>
        <translation>Den Plan, seine Kalender und Feiertage beschreiben</translation>
    </message>
    <message>
        <source>Duplicate {0} {1}</source>
        <translation>{0} {1} verdoppeln</translation>
    </message>
    <message>
        <source>Enrol the signing key of {0}</source>
        <translation>Den Schlüssel von {0} anmelden</translation>
    </message>
    <message>
        <source>Fill down {0} rows</source>
        <translation>{0} Zeilen nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Freeze production over the turn of the year</source>
        <translation>Die Produktion über den Jahreswechsel sperren</translation>
    </message>
    <message>
        <source>Import {0} activities from {1}</source>
        <translation>{0} Vorgänge aus {1} importieren</translation>
    </message>
    <message>
        <source>Import {0} activities from {1}, leaving out {2} row</source>
        <translation>{0} Vorgänge aus {1} importieren, {2} Zeile ausgelassen</translation>
    </message>
    <message>
        <source>Import {0} activities from {1}, leaving out {2} rows</source>
        <translation>{0} Vorgänge aus {1} importieren, {2} Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>Import {0} activity from {1}</source>
        <translation>{0} Vorgang aus {1} importieren</translation>
    </message>
    <message>
        <source>Import {0} activity from {1}, leaving out {2} row</source>
        <translation>{0} Vorgang aus {1} importieren, {2} Zeile ausgelassen</translation>
    </message>
    <message>
        <source>Import {0} activity from {1}, leaving out {2} rows</source>
        <translation>{0} Vorgang aus {1} importieren, {2} Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>Indent {0} activities</source>
        <translation>{0} Vorgänge einrücken</translation>
    </message>
    <message>
        <source>Let {0} slip by {1}</source>
        <translation>{0} um {1} später beginnen lassen</translation>
    </message>
    <message>
        <source>Link {0} activities</source>
        <translation>{0} Vorgänge verknüpfen</translation>
    </message>
    <message>
        <source>Link {0} to {1} ({2})</source>
        <translation>{0} mit {1} verknüpfen ({2})</translation>
    </message>
    <message>
        <source>Mark {0} as not applicable</source>
        <translation>{0} als nicht zutreffend kennzeichnen</translation>
    </message>
    <message>
        <source>Mark {0} {1} as {2}</source>
        <translation>{0} {1} als {2} kennzeichnen</translation>
    </message>
    <message>
        <source>Move {0} activities</source>
        <translation>{0} Vorgänge verschieben</translation>
    </message>
    <message>
        <source>Move {0} activities down</source>
        <translation>{0} Vorgänge nach unten verschieben</translation>
    </message>
    <message>
        <source>Move {0} activities up</source>
        <translation>{0} Vorgänge nach oben verschieben</translation>
    </message>
    <message>
        <source>Move {0} {1}</source>
        <translation>{0} {1} verschieben</translation>
    </message>
    <message>
        <source>Move {0} {1} to {2}</source>
        <translation>{0} {1} auf {2} verschieben</translation>
    </message>
    <message>
        <source>Note what {0} {1} waits for</source>
        <translation>Festhalten, worauf {0} {1} wartet</translation>
    </message>
    <message>
        <source>Open again {0}</source>
        <translation>{0} wieder öffnen</translation>
    </message>
    <message>
        <source>Open again {0} items</source>
        <translation>{0} Punkte wieder öffnen</translation>
    </message>
    <message>
        <source>Open again {0} {1}</source>
        <translation>{0} {1} wieder öffnen</translation>
    </message>
    <message>
        <source>Outdent {0} activities</source>
        <translation>{0} Vorgänge ausrücken</translation>
    </message>
    <message>
        <source>Paste {0} row</source>
        <translation>{0} Zeile einfügen</translation>
    </message>
    <message>
        <source>Paste {0} rows</source>
        <translation>{0} Zeilen einfügen</translation>
    </message>
    <message>
        <source>Plan the activities of {0} {1}</source>
        <translation>Die Vorgänge von {0} {1} planen</translation>
    </message>
    <message>
        <source>Plan {0} {1}: scope and systems</source>
        <translation>{0} {1} planen: Umfang und Systeme</translation>
    </message>
    <message>
        <source>Rate the residual of {0} {1} x {2}</source>
        <translation>Verbleibendes Risiko von {0} mit {1} x {2} bewerten</translation>
    </message>
    <message>
        <source>Rate {0} {1} x {2}</source>
        <translation>{0} mit {1} x {2} bewerten</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Remove the links of {0} activities</source>
        <translation>Die Verknüpfungen von {0} Vorgängen entfernen</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <source>Report progress of {0} {1}</source>
        <translation>Den Fortschritt von {0} {1} melden</translation>
    </message>
    <message>
        <source>Revert: {0}</source>
        <translation>Zurückgenommen: {0}</translation>
    </message>
    <message>
        <source>Revoke the signing key of {0} {1}</source>
        <translation>Den Schlüssel {1} von {0} widerrufen</translation>
    </message>
    <message>
        <source>Risk workshop for {0} {1}</source>
        <translation>Risikoworkshop zu {0} {1}</translation>
    </message>
    <message>
        <source>Set {0} of {1}</source>
        <translation>{0} von {1} setzen</translation>
    </message>
    <message>
        <source>Set {0} {1} to {2}</source>
        <translation>{0} {1} auf {2} setzen</translation>
    </message>
    <message>
        <source>Sign {0} {1} as {2}</source>
        <translation>{0} {1} als {2} unterschreiben</translation>
    </message>
    <message>
        <source>Take the baseline {0}</source>
        <translation>Basisplan {0} festhalten</translation>
    </message>
    <message>
        <source>Tick items of {0}</source>
        <translation>Punkte von {0} abhaken</translation>
    </message>
    <message>
        <source>Tick {0}</source>
        <translation>{0} abhaken</translation>
    </message>
    <message>
        <source>Tick {0} items</source>
        <translation>{0} Punkte abhaken</translation>
    </message>
    <message>
        <source>Tick {0} {1}</source>
        <translation>{0} {1} abhaken</translation>
    </message>
    <message>
        <source>Try something out</source>
        <translation>Etwas ausprobieren</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Write down the way back of {0} {1}</source>
        <translation>Den Weg zurück von {0} {1} aufschreiben</translation>
    </message>
    <message>
        <source>Write the checklist {0}</source>
        <translation>Die Checkliste {0} schreiben</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation>hinzugefügt: {0}</translation>
    </message>
    <message>
        <source>added {0} {1}</source>
        <translation>hinzugefügt: {0} {1}</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>geändert: {0}</translation>
    </message>
    <message>
        <source>changed {0} of {1} from {2} to {3}</source>
        <translation>{0} von {1} geändert von {2} auf {3}</translation>
    </message>
    <message>
        <source>changed {0}: {1}</source>
        <translation>{0} geändert: {1}</translation>
    </message>
    <message>
        <source>cleared {0} of {1}, was {2}</source>
        <translation>{0} von {1} geleert, war {2}</translation>
    </message>
    <message>
        <source>deleted {0}</source>
        <translation>gelöscht: {0}</translation>
    </message>
    <message>
        <source>deleted {0} {1}</source>
        <translation>gelöscht: {0} {1}</translation>
    </message>
    <message>
        <source>moved {0} from {1} to {2} ({3})</source>
        <translation>{0} verschoben von {1} auf {2} ({3})</translation>
    </message>
    <message>
        <source>moved {0}: {1}</source>
        <translation>{0} verschoben: {1}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>renamed {0} from {1} to {2}</source>
        <translation>{0} umbenannt von {1} in {2}</translation>
    </message>
    <message>
        <source>reordered {0} {1}</source>
        <translation>umgeordnet: {0} {1}</translation>
    </message>
    <message>
        <source>set {0} of {1} to {2}</source>
        <translation>{0} von {1} gesetzt auf {2}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>{0} {1} is away from {2} to {3}</source>
        <translation>{0} {1} ist vom {2} bis {3} abwesend</translation>
    </message>
    <message>
        <source>{0} {1} is away on {2}</source>
        <translation>{0} {1} ist am {2} abwesend</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}; und {1} weitere</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Statusdatum</translation>
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
        <source>The filter hides all checklists.</source>
        <translation>Der Filter verbirgt alle Checklisten.</translation>
    </message>
    <message>
        <source>There is no checklist yet. Type the name of one above; its items, evidence and signatures come here.</source>
        <translation>Noch keine Checkliste. Tippen Sie oben den Namen der ersten; ihre Punkte, Nachweise und Unterschriften kommen hierher.</translation>
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
        <source>No longer active, and so not assigned in it: {0}</source>
        <translation>Nicht mehr aktiv und deshalb darin nicht zugewiesen: {0}</translation>
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
        <source>{0} can&apos;t come earlier.</source>
        <translation>{0} kann nicht früher liegen.</translation>
    </message>
    <message>
        <source>Drop on another bar to link it</source>
        <translation>Auf einem anderen Balken loslassen, um zu verknüpfen</translation>
    </message>
    <message>
        <source>{1} starts after {0} finishes (FS)</source>
        <translation>{1} beginnt nach dem Ende von {0} (FS)</translation>
    </message>
    <message>
        <source>{1} starts after {0} starts (SS)</source>
        <translation>{1} beginnt nach dem Beginn von {0} (SS)</translation>
    </message>
    <message>
        <source>{1} finishes after {0} finishes (FF)</source>
        <translation>{1} endet nach dem Ende von {0} (FF)</translation>
    </message>
    <message>
        <source>{1} finishes after {0} starts (SF)</source>
        <translation>{1} endet nach dem Beginn von {0} (SF)</translation>
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
        <source>{code} is inside of the change freeze {freeze}</source>
        <translation>{code} liegt in der Änderungssperre {freeze}</translation>
    </message>
    <message>
        <source>{code} and {count} more are inside of change freezes</source>
        <translation>{code} und {count} weitere liegen in Änderungssperren</translation>
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
        <source>{amount} h</source>
        <translation>{amount} Std.</translation>
    </message>
    <message>
        <source>{amount} min</source>
        <translation>{amount} Min.</translation>
    </message>
    <message>
        <source>{whole}.{part}</source>
        <translation>{whole},{part}</translation>
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
    <name>Durations</name>
    <message>
        <source>{0}m</source>
        <translation>{0} Min.</translation>
    </message>
    <message>
        <source>{0}h</source>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>{0}d</source>
        <translation>{0} T</translation>
    </message>
    <message>
        <source>{0}w</source>
        <translation>{0} W</translation>
    </message>
    <message>
        <source>{0}em</source>
        <translation>{0} fMin.</translation>
    </message>
    <message>
        <source>{0}eh</source>
        <translation>{0} fStd.</translation>
    </message>
    <message>
        <source>{0}ed</source>
        <translation>{0} fT</translation>
    </message>
    <message>
        <source>{0}ew</source>
        <translation>{0} fW</translation>
    </message>
</context>
<context>
    <name>EditedTable</name>
    <message>
        <source>There is nothing here that can be emptied.</source>
        <translation>Hier gibt es nichts, was sich leeren lässt.</translation>
    </message>
    <message>
        <source>No longer active, and so not assigned to the copy: {0}</source>
        <translation>Nicht mehr aktiv und deshalb der Kopie nicht zugewiesen: {0}</translation>
    </message>
    <message>
        <source>Rows can&apos;t be put elsewhere while they are grouped.</source>
        <translation>Solange Zeilen gruppiert sind, lassen sie sich nicht verschieben.</translation>
    </message>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from {0}</source>
        <translation>Entfernen aus: {0}</translation>
    </message>
    <message>
        <source>Remove the selected rows (Del)</source>
        <translation>Die ausgewählten Zeilen entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>&apos;{0}&apos; can&apos;t be taken back: {1}</source>
        <translation>„{0}“ kann nicht zurückgenommen werden: {1}</translation>
    </message>
    <message>
        <source>A change needs a summary.</source>
        <translation>Eine Änderung braucht eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>A chart can&apos;t be written as “{0}”.</source>
        <translation>Ein Diagramm kann nicht als „{0}“ geschrieben werden.</translation>
    </message>
    <message>
        <source>A code is given by the plan and stays.</source>
        <translation>Den Code vergibt der Plan; er bleibt.</translation>
    </message>
    <message>
        <source>A duration can&apos;t be negative.</source>
        <translation>Eine Dauer kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>A duration of years or months has no certain length.</source>
        <translation>Eine Dauer in Jahren oder Monaten hat keine bestimmte Länge.</translation>
    </message>
    <message>
        <source>A duration of {0} minutes is not possible.</source>
        <translation>Eine Dauer von {0} Minuten ist nicht möglich.</translation>
    </message>
    <message>
        <source>A file of the evidence is missing from the plan (SHA-256 {0}).</source>
        <translation>Eine Datei der Nachweise fehlt im Plan (SHA-256 {0}).</translation>
    </message>
    <message>
        <source>A heading follows from the rows under it.</source>
        <translation>Eine Überschrift ergibt sich aus den Zeilen darunter.</translation>
    </message>
    <message>
        <source>A lag of {0} is not possible.</source>
        <translation>Ein Abstand von {0} ist nicht möglich.</translation>
    </message>
    <message>
        <source>A new person is made.</source>
        <translation>Eine neue Person wird angelegt.</translation>
    </message>
    <message>
        <source>A new {0} needs a value for {1}.</source>
        <translation>Für einen neuen Eintrag ({0}) fehlt: {1}.</translation>
    </message>
    <message>
        <source>A new {0} needs a {1}.</source>
        <translation>Für einen neuen Eintrag ({0}) fehlt: {1}.</translation>
    </message>
    <message>
        <source>A part of the path is a file, not a folder.</source>
        <translation>Ein Teil des Pfades ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>A picture is one page, as high as it needs to be.</source>
        <translation>Ein Bild ist eine einzige Seite, so hoch wie nötig.</translation>
    </message>
    <message>
        <source>A picture of {0} × {1} inches at {2} dots per inch is not possible.</source>
        <translation>Ein Bild von {0} × {1} Zoll mit {2} Punkten je Zoll ist nicht möglich.</translation>
    </message>
    <message>
        <source>A plan file holds exactly one plan.</source>
        <translation>Eine Plandatei enthält genau einen Plan.</translation>
    </message>
    <message>
        <source>A print can&apos;t be {0} pages high.</source>
        <translation>Ein Ausdruck kann nicht {0} Seiten hoch sein.</translation>
    </message>
    <message>
        <source>A print can&apos;t be {0} pages wide.</source>
        <translation>Ein Ausdruck kann nicht {0} Seiten breit sein.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>A release is not copied as a row, because so much belongs to it.</source>
        <translation>Ein Release wird nicht als Zeile kopiert, weil so viel dazugehört.</translation>
    </message>
    <message>
        <source>A resource needs a UID of its own.</source>
        <translation>Eine Ressource braucht eine eigene UID.</translation>
    </message>
    <message>
        <source>A row of {0} points to a row of {1} that isn&apos;t there.</source>
        <translation>Eine Zeile von {0} verweist auf eine Zeile von {1}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A row of {0} was removed outside of the program ({1}).</source>
        <translation>Eine Zeile von {0} wurde außerhalb des Programms entfernt ({1}).</translation>
    </message>
    <message>
        <source>A row points to one that isn&apos;t there.</source>
        <translation>Eine Zeile verweist auf eine, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A shift of the calendar {0} on {1} doesn&apos;t end after it begins, within a day.</source>
        <translation>Eine Schicht des Kalenders {0} am {1} endet nicht nach ihrem Beginn am selben Tag.</translation>
    </message>
    <message>
        <source>A shift starts between 00:00 and 23:59, ends after its start and lasts at most 24 hours.</source>
        <translation>Eine Schicht beginnt zwischen 00:00 und 23:59, endet nach ihrem Beginn und dauert höchstens 24 Stunden.</translation>
    </message>
    <message>
        <source>A spreadsheet program has made a date or a time of the predecessors.</source>
        <translation>Eine Tabellenkalkulation hat aus den Vorgängern ein Datum oder eine Uhrzeit gemacht.</translation>
    </message>
    <message>
        <source>A summary and an activity inside of it can&apos;t wait for each other.</source>
        <translation>Ein Sammelvorgang und ein Vorgang darin können nicht aufeinander warten.</translation>
    </message>
    <message>
        <source>A tag of the file is longer than {0} MB.</source>
        <translation>Ein Tag der Datei ist länger als {0} MB.</translation>
    </message>
    <message>
        <source>A value in the file is larger than a plan may hold.</source>
        <translation>Ein Wert in der Datei ist größer, als ein Plan ihn aufnehmen kann.</translation>
    </message>
    <message>
        <source>A working week has seven days, this one has {0}.</source>
        <translation>Eine Arbeitswoche hat sieben Tage, diese hat {0}.</translation>
    </message>
    <message>
        <source>Activities that are critical here and not in the file, or the other way round: {0}{1}.</source>
        <translation>Vorgänge, die hier kritisch sind und in der Datei nicht, oder umgekehrt: {0}{1}.</translation>
    </message>
    <message>
        <source>Activities with other dates than in the file: {0}{1}. Their dates follow from links, constraints and calendars.</source>
        <translation>Vorgänge mit anderen Terminen als in der Datei: {0}{1}. Ihre Termine folgen aus Verknüpfungen, Einschränkungen und Kalendern.</translation>
    </message>
    <message>
        <source>Activities with the dates of the file, but another total float: {0}{1}.</source>
        <translation>Vorgänge mit den Terminen der Datei, aber einem anderen Gesamtpuffer: {0}{1}.</translation>
    </message>
    <message>
        <source>Activity {0}</source>
        <translation>Vorgang {0}</translation>
    </message>
    <message>
        <source>Add Z (UTC) or an offset such as +01:00.</source>
        <translation>Ergänzen Sie Z (UTC) oder einen Versatz wie +01:00.</translation>
    </message>
    <message>
        <source>Add one, or draw the outline.</source>
        <translation>Fügen Sie einen hinzu, oder zeichnen Sie die Gliederung.</translation>
    </message>
    <message>
        <source>Add one, or say which it is by mapping duration, start, finish or when.</source>
        <translation>Fügen Sie eine hinzu, oder sagen Sie durch Zuordnen von duration, start, finish oder when, welche es ist.</translation>
    </message>
    <message>
        <source>Add or choose one.</source>
        <translation>Fügen Sie eines hinzu, oder wählen Sie eines.</translation>
    </message>
    <message>
        <source>Add some first, or choose another view.</source>
        <translation>Fügen Sie erst welche hinzu, oder wählen Sie eine andere Ansicht.</translation>
    </message>
    <message>
        <source>All rows under it are left out.</source>
        <translation>Alle Zeilen darunter werden ausgelassen.</translation>
    </message>
    <message>
        <source>An activity can&apos;t wait for itself.</source>
        <translation>Ein Vorgang kann nicht auf sich selbst warten.</translation>
    </message>
    <message>
        <source>An approver can&apos;t sign while items are open: {0} and {1} more.</source>
        <translation>Wer freigibt, kann nicht unterschreiben, solange Punkte offen sind: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>An approver can&apos;t sign while items are open: {0}.</source>
        <translation>Wer freigibt, kann nicht unterschreiben, solange Punkte offen sind: {0}.</translation>
    </message>
    <message>
        <source>An item that doesn&apos;t apply needs a reason.</source>
        <translation>Ein Punkt, der nicht zutrifft, braucht eine Begründung.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
    <message>
        <source>Another calendar has the same UID.</source>
        <translation>Ein anderer Kalender hat dieselbe UID.</translation>
    </message>
    <message>
        <source>Another program has changed the plan since it was opened.</source>
        <translation>Ein anderes Programm hat den Plan geändert, seit er geöffnet wurde.</translation>
    </message>
    <message>
        <source>Another program is using the file.</source>
        <translation>Ein anderes Programm benutzt die Datei.</translation>
    </message>
    <message>
        <source>Another task has the same UID.</source>
        <translation>Ein anderer Vorgang hat dieselbe UID.</translation>
    </message>
    <message>
        <source>Another {0} already has this {1} ({2}).</source>
        <translation>Schon vergeben ({0}): {1} ({2}).</translation>
    </message>
    <message>
        <source>Another {0} already has this {1}.</source>
        <translation>Schon vergeben ({0}): {1}.</translation>
    </message>
    <message>
        <source>Ask for an activity that hasn&apos;t begun.</source>
        <translation>Fragen Sie nach einem Vorgang, der noch nicht begonnen hat.</translation>
    </message>
    <message>
        <source>Assign people first.</source>
        <translation>Weisen Sie zuerst Personen zu.</translation>
    </message>
    <message>
        <source>Assignment UID {0} of task UID {1}</source>
        <translation>Zuweisung UID {0} des Vorgangs UID {1}</translation>
    </message>
    <message>
        <source>Baselines, with the dates of their tasks: {0}.</source>
        <translation>Basispläne mit den Terminen ihrer Vorgänge: {0}.</translation>
    </message>
    <message>
        <source>Baselines: {0}.</source>
        <translation>Basispläne: {0}.</translation>
    </message>
    <message>
        <source>Begin further left, or show more columns.</source>
        <translation>Beginnen Sie weiter links, oder zeigen Sie mehr Spalten.</translation>
    </message>
    <message>
        <source>By its duration it ends on {0}, by its finish on {1}; the duration counts.</source>
        <translation>Nach seiner Dauer endet er am {0}, nach seinem Ende am {1}; die Dauer gilt.</translation>
    </message>
    <message>
        <source>Calendar UID {0} “{1}”</source>
        <translation>Kalender UID {0} „{1}“</translation>
    </message>
    <message>
        <source>Calendar exceptions that go on for years, kept until a year after the project: {0}.</source>
        <translation>Kalenderausnahmen, die über Jahre gehen, behalten bis ein Jahr nach dem Projekt: {0}.</translation>
    </message>
    <message>
        <source>Calendar “{0}”</source>
        <translation>Kalender „{0}“</translation>
    </message>
    <message>
        <source>Calendar “{0}”, {1}</source>
        <translation>Kalender „{0}“, {1}</translation>
    </message>
    <message>
        <source>Calendars that nothing uses, left out: {0}{1}.</source>
        <translation>Kalender, die nichts benutzt, weggelassen: {0}{1}.</translation>
    </message>
    <message>
        <source>Calendars whose base calendar isn&apos;t in the file, which work as MS Project&apos;s usual one where they don&apos;t say otherwise: {0}{1}.</source>
        <translation>Kalender, deren Basiskalender nicht in der Datei steht und die wie der übliche von MS Project arbeiten, wo sie nichts anderes sagen: {0}{1}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Change its parts.</source>
        <translation>Ändern Sie seine Teile.</translation>
    </message>
    <message>
        <source>Change the years.</source>
        <translation>Ändern Sie die Jahre.</translation>
    </message>
    <message>
        <source>Changes are only being tried: they can&apos;t be signed, exported, printed or copied.</source>
        <translation>Änderungen werden nur ausprobiert: Sie können nicht unterschrieben, exportiert, gedruckt oder kopiert werden.</translation>
    </message>
    <message>
        <source>Characters that XML doesn&apos;t allow became blanks: {0}.</source>
        <translation>Zeichen, die XML nicht erlaubt, wurden zu Leerzeichen: {0}.</translation>
    </message>
    <message>
        <source>Check it and its unit.</source>
        <translation>Prüfen Sie ihn und seine Einheit.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it and write in its folder.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen und in ihren Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check the date for a typing error.</source>
        <translation>Prüfen Sie das Datum auf einen Tippfehler.</translation>
    </message>
    <message>
        <source>Check the dates and durations for typing errors.</source>
        <translation>Prüfen Sie Daten und Dauern auf Tippfehler.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive, and save a copy elsewhere.</source>
        <translation>Prüfen Sie Datenträger oder Netzlaufwerk, und speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>Prüfen Sie den Pfad und seine Rechte.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder, or save a copy elsewhere.</source>
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners, oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Check the unit.</source>
        <translation>Prüfen Sie die Einheit.</translation>
    </message>
    <message>
        <source>Check the years of its dates.</source>
        <translation>Prüfen Sie die Jahre der Daten.</translation>
    </message>
    <message>
        <source>Check them, and the holidays of the calendar.</source>
        <translation>Prüfen Sie sie und die Feiertage des Kalenders.</translation>
    </message>
    <message>
        <source>Check which one is meant.</source>
        <translation>Prüfen Sie, was gemeint ist.</translation>
    </message>
    <message>
        <source>Checklists, rollback plans and runbooks are tables of several pages.</source>
        <translation>Checklisten, Rückfallpläne und Ablaufpläne sind Tabellen über mehrere Seiten.</translation>
    </message>
    <message>
        <source>Choose a .relplan file, or import this one into a plan (relplan import).</source>
        <translation>Wählen Sie eine .relplan-Datei, oder importieren Sie diese in einen Plan (relplan import).</translation>
    </message>
    <message>
        <source>Choose a .relplan file.</source>
        <translation>Wählen Sie eine .relplan-Datei.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose a shorter time.</source>
        <translation>Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation>Wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another name, or open that one.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie jene.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another release.</source>
        <translation>Wählen Sie ein anderes Release.</translation>
    </message>
    <message>
        <source>Choose days between {0} and {1}.</source>
        <translation>Wählen Sie Tage zwischen {0} und {1}.</translation>
    </message>
    <message>
        <source>Choose one of those that there are.</source>
        <translation>Wählen Sie eines von denen, die es gibt.</translation>
    </message>
    <message>
        <source>Choose other years.</source>
        <translation>Wählen Sie andere Jahre.</translation>
    </message>
    <message>
        <source>Choose the {0} that it belongs to.</source>
        <translation>Wählen Sie, wozu es gehört: {0}.</translation>
    </message>
    <message>
        <source>Clear its actual finish to change it.</source>
        <translation>Leeren Sie das tatsächliche Ende, um das zu ändern.</translation>
    </message>
    <message>
        <source>Clear the actual finish of what is to move.</source>
        <translation>Leeren Sie das tatsächliche Ende dessen, was verschoben werden soll.</translation>
    </message>
    <message>
        <source>Close it and open it anew.</source>
        <translation>Schließen und öffnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Schließen Sie sie dort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>Close it there, or open the plan read-only.</source>
        <translation>Schließen Sie sie dort, oder öffnen Sie den Plan schreibgeschützt.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Closing the workbook</source>
        <translation>Arbeitsmappe abschließen</translation>
    </message>
    <message>
        <source>Codes look like R-1, A-12 or RSK-3; &apos;relplan show&apos; lists them.</source>
        <translation>Codes sehen aus wie R-1, A-12 oder RSK-3; „relplan show“ zählt sie auf.</translation>
    </message>
    <message>
        <source>Copy the plan and the file ending in -journal beside it to a folder that you may write to, and open it there.</source>
        <translation>Kopieren Sie den Plan und die Datei daneben, die auf -journal endet, in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Copy the table into a new workbook, or save it as CSV.</source>
        <translation>Kopieren Sie die Tabelle in eine neue Arbeitsmappe, oder speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>Copy the table into a new workbook, or split it.</source>
        <translation>Kopieren Sie die Tabelle in eine neue Arbeitsmappe, oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>Copy the table into a new workbook.</source>
        <translation>Kopieren Sie die Tabelle in eine neue Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Correct the actual dates.</source>
        <translation>Berichtigen Sie die tatsächlichen Termine.</translation>
    </message>
    <message>
        <source>Correct the date.</source>
        <translation>Berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>Correct the dates.</source>
        <translation>Berichtigen Sie die Daten.</translation>
    </message>
    <message>
        <source>Correct the duration.</source>
        <translation>Berichtigen Sie die Dauer.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>Correct the formula, or write the value.</source>
        <translation>Berichtigen Sie die Formel, oder schreiben Sie den Wert.</translation>
    </message>
    <message>
        <source>Correct the parents.</source>
        <translation>Berichtigen Sie die übergeordneten Zeilen.</translation>
    </message>
    <message>
        <source>Correct the predecessors, or give the table an id column.</source>
        <translation>Berichtigen Sie die Vorgänger, oder geben Sie der Tabelle eine Id-Spalte.</translation>
    </message>
    <message>
        <source>Correct the predecessors.</source>
        <translation>Berichtigen Sie die Vorgänger.</translation>
    </message>
    <message>
        <source>Dates in baselines of tasks that are left out, left out too: {0}.</source>
        <translation>Termine in Basisplänen von weggelassenen Vorgängen, auch weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Dates in figures in column {0} ({1}) are read {2}: row {3} has “{4}” in column {5}.</source>
        <translation>Daten in Ziffern in Spalte {0} ({1}) werden so gelesen: {2}; Zeile {3} hat „{4}“ in Spalte {5}.</translation>
    </message>
    <message>
        <source>Delete what is to the right of the table.</source>
        <translation>Löschen Sie, was rechts von der Tabelle steht.</translation>
    </message>
    <message>
        <source>Did you mean one of {0}?</source>
        <translation>Meinten Sie eines davon: {0}?</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Meinten Sie {0}?</translation>
    </message>
    <message>
        <source>Don&apos;t trust it; ask where it comes from, or restore a backup.</source>
        <translation>Trauen Sie ihr nicht; fragen Sie nach, woher sie kommt, oder spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>Double quotation marks inside of a cell (&quot;&quot;) and close every quoted cell.</source>
        <translation>Verdoppeln Sie Anführungszeichen innerhalb einer Zelle (&quot;&quot;), und schließen Sie jede Zelle in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Drawing page {0}</source>
        <translation>Seite {0} zeichnen</translation>
    </message>
    <message>
        <source>Drawing page {0} of {1}</source>
        <translation>Seite {0} von {1} zeichnen</translation>
    </message>
    <message>
        <source>Drop the tried changes and try them again.</source>
        <translation>Verwerfen Sie die ausprobierten Änderungen, und probieren Sie sie noch einmal aus.</translation>
    </message>
    <message>
        <source>Elements are nested more than {0} deep.</source>
        <translation>Elemente sind tiefer als {0} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>Empty the {0}, or change the constraint.</source>
        <translation>Leeren Sie {0}, oder ändern Sie die Einschränkung.</translation>
    </message>
    <message>
        <source>End it in Z for UTC or in an offset such as +01:00.</source>
        <translation>Schließen Sie mit Z für UTC oder mit einem Versatz wie +01:00.</translation>
    </message>
    <message>
        <source>End the name in {0} or {1}.</source>
        <translation>Beenden Sie den Namen mit {0} oder {1}.</translation>
    </message>
    <message>
        <source>Enrol a new key: relplan key create.</source>
        <translation>Melden Sie einen neuen Schlüssel an: relplan key create.</translation>
    </message>
    <message>
        <source>Enrol it first: relplan key enrol.</source>
        <translation>Melden Sie ihn zuerst an: relplan key enrol.</translation>
    </message>
    <message>
        <source>Everything in {0} is finished.</source>
        <translation>In {0} ist alles fertig.</translation>
    </message>
    <message>
        <source>Export a .pdf, or leave out how many pages it is to have.</source>
        <translation>Exportieren Sie als .pdf, oder lassen Sie die Zahl der Seiten weg.</translation>
    </message>
    <message>
        <source>Export it anew.</source>
        <translation>Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Export them as .pdf.</source>
        <translation>Exportieren Sie sie als .pdf.</translation>
    </message>
    <message>
        <source>Files of the kind {0} are not read as tables.</source>
        <translation>Dateien der Art {0} werden nicht als Tabellen gelesen.</translation>
    </message>
    <message>
        <source>Files of the kind {0} are not read.</source>
        <translation>Dateien der Art {0} werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Format the column as dates, or write it like 2025-10-09.</source>
        <translation>Formatieren Sie die Spalte als Datum, oder schreiben Sie es wie 2025-10-09.</translation>
    </message>
    <message>
        <source>Format the column as text and write them anew.</source>
        <translation>Formatieren Sie die Spalte als Text, und schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>Format the column as text: spreadsheet programs make 1.1 of 1.10.</source>
        <translation>Formatieren Sie die Spalte als Text: Tabellenkalkulationen machen aus 1.10 ein 1.1.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Free some space, or choose another.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Free some space, or save a copy elsewhere.</source>
        <translation>Schaffen Sie Platz, oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Give a day of the years {0} to {1}.</source>
        <translation>Geben Sie einen Tag der Jahre {0} bis {1} an.</translation>
    </message>
    <message>
        <source>Give a later end.</source>
        <translation>Geben Sie ein späteres Ende an.</translation>
    </message>
    <message>
        <source>Give an address that begins with https://, http:// or mailto:.</source>
        <translation>Geben Sie eine Adresse an, die mit https://, http:// oder mailto: beginnt.</translation>
    </message>
    <message>
        <source>Give at least one weekday a shift.</source>
        <translation>Geben Sie wenigstens einem Wochentag eine Schicht.</translation>
    </message>
    <message>
        <source>Give at least one weekday a working time.</source>
        <translation>Geben Sie wenigstens einem Wochentag eine Arbeitszeit.</translation>
    </message>
    <message>
        <source>Give each its own.</source>
        <translation>Geben Sie jedem einen eigenen.</translation>
    </message>
    <message>
        <source>Give each row its own.</source>
        <translation>Geben Sie jeder Zeile einen eigenen.</translation>
    </message>
    <message>
        <source>Give each task its own number.</source>
        <translation>Geben Sie jedem Vorgang eine eigene Nummer.</translation>
    </message>
    <message>
        <source>Give each task its own.</source>
        <translation>Geben Sie jedem Vorgang eine eigene.</translation>
    </message>
    <message>
        <source>Give it a duration if it is to be an activity.</source>
        <translation>Geben Sie ihm eine Dauer, wenn es ein Vorgang sein soll.</translation>
    </message>
    <message>
        <source>Give it a duration.</source>
        <translation>Geben Sie ihm eine Dauer.</translation>
    </message>
    <message>
        <source>Give it a value.</source>
        <translation>Geben Sie einen Wert an.</translation>
    </message>
    <message>
        <source>Give it one, or choose ASAP.</source>
        <translation>Geben Sie eines an, oder wählen Sie ASAP.</translation>
    </message>
    <message>
        <source>Give it one, or make the task start as soon as possible.</source>
        <translation>Geben Sie eines an, oder lassen Sie den Vorgang so früh wie möglich beginnen.</translation>
    </message>
    <message>
        <source>Give it one, or remove it.</source>
        <translation>Geben Sie eines an, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Give it one, to count working days by.</source>
        <translation>Geben Sie ihm einen, damit Arbeitstage gezählt werden können.</translation>
    </message>
    <message>
        <source>Give the row a duration, or make these days working days of the calendar.</source>
        <translation>Geben Sie der Zeile eine Dauer, oder machen Sie diese Tage zu Arbeitstagen des Kalenders.</translation>
    </message>
    <message>
        <source>Give them different names, or codes.</source>
        <translation>Geben Sie ihnen verschiedene Namen oder Codes.</translation>
    </message>
    <message>
        <source>Give those in the plan different names.</source>
        <translation>Geben Sie denen im Plan verschiedene Namen.</translation>
    </message>
    <message>
        <source>If it is a workbook, rename it to end in .xlsx.</source>
        <translation>Wenn es eine Arbeitsmappe ist, benennen Sie sie so um, dass sie auf .xlsx endet.</translation>
    </message>
    <message>
        <source>If it is text, rename it to end in .csv; else save it as .xlsx again.</source>
        <translation>Wenn es Text ist, benennen Sie die Datei so um, dass sie auf .csv endet; sonst speichern Sie sie noch einmal als .xlsx.</translation>
    </message>
    <message>
        <source>Importing activities</source>
        <translation>Vorgänge importieren</translation>
    </message>
    <message>
        <source>In a summary the field {0} follows from the activities under it.</source>
        <translation>Das Feld {0} folgt bei einem Sammelvorgang aus den Vorgängen darunter.</translation>
    </message>
    <message>
        <source>In the file a day has {0} minutes and a week {1}, in this plan {2} and {3}: durations keep their minutes and read differently.</source>
        <translation>In der Datei hat ein Tag {0} Minuten und eine Woche {1}, in diesem Plan {2} und {3}: Dauern behalten ihre Minuten und lesen sich anders.</translation>
    </message>
    <message>
        <source>In the file every chain of links has a critical path of its own; in a plan only the chain has one that ends last.</source>
        <translation>In der Datei hat jede Kette von Verknüpfungen ihren eigenen kritischen Weg; in einem Plan hat ihn nur die Kette, die zuletzt endet.</translation>
    </message>
    <message>
        <source>In the file tasks are critical up to {0} days of slack, in this plan up to {1}.</source>
        <translation>In der Datei sind Vorgänge bis zu {0} Tagen Puffer kritisch, in diesem Plan bis zu {1}.</translation>
    </message>
    <message>
        <source>Install it.</source>
        <translation>Installieren Sie sie.</translation>
    </message>
    <message>
        <source>Install the program anew.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>It finishes before it has started.</source>
        <translation>Es endet, bevor es begonnen hat.</translation>
    </message>
    <message>
        <source>It finishes before it starts.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>It has an actual finish, but no actual start before it.</source>
        <translation>Es gibt ein tatsächliches Ende, aber davor keinen tatsächlichen Beginn.</translation>
    </message>
    <message>
        <source>It has no date; it becomes a milestone that follows its links.</source>
        <translation>Das Datum fehlt; daraus wird ein Meilenstein, der seinen Verknüpfungen folgt.</translation>
    </message>
    <message>
        <source>It has no duration; one day is assumed.</source>
        <translation>Die Dauer fehlt; ein Tag wird angenommen.</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Er hat keine Schritte.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>It is a template: make a workbook of it and save it as .xlsx.</source>
        <translation>Das ist eine Vorlage: machen Sie eine Arbeitsmappe daraus, und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>It is based on itself.</source>
        <translation>Er beruht auf sich selbst.</translation>
    </message>
    <message>
        <source>It is cut.</source>
        <translation>Er wird gekürzt.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Das wird ausgelassen.</translation>
    </message>
    <message>
        <source>It is marked as a milestone, but has a duration, which is kept.</source>
        <translation>Das ist als Meilenstein gekennzeichnet, hat aber eine Dauer; sie bleibt.</translation>
    </message>
    <message>
        <source>It is not a date and time.</source>
        <translation>Das ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>It is not a duration.</source>
        <translation>Das ist keine Dauer.</translation>
    </message>
    <message>
        <source>It is the last in its chain; check the durations and lags that lead to it.</source>
        <translation>Das ist der letzte in seiner Kette; prüfen Sie die Dauern und Abstände, die zu ihm führen.</translation>
    </message>
    <message>
        <source>It is under a task that something is wrong with.</source>
        <translation>Er steht unter einem Vorgang, mit dem etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>It is under row {0}, and left out with it.</source>
        <translation>Sie steht unter Zeile {0} und wird mit ihr ausgelassen.</translation>
    </message>
    <message>
        <source>It may hold macros: open it in Excel and save it as .xlsx.</source>
        <translation>Sie kann Makros enthalten: öffnen Sie sie in Excel, und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>It must be 1 or 0.</source>
        <translation>Es muss 1 oder 0 sein.</translation>
    </message>
    <message>
        <source>It must be a number.</source>
        <translation>Es muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>It must be from {0} to {1}.</source>
        <translation>Es muss von {0} bis {1} sein.</translation>
    </message>
    <message>
        <source>It must lie between 0 and {0} minutes (a century).</source>
        <translation>Es muss zwischen 0 und {0} Minuten liegen (ein Jahrhundert).</translation>
    </message>
    <message>
        <source>It must not exceed {0} minutes (a century).</source>
        <translation>Es darf nicht mehr als {0} Minuten sein (ein Jahrhundert).</translation>
    </message>
    <message>
        <source>It names the calendar “{0}”, which does not exist.</source>
        <translation>Genannt ist der Kalender „{0}“, den es nicht gibt.</translation>
    </message>
    <message>
        <source>It names the parent “{0}”, which does not exist.</source>
        <translation>Genannt ist die übergeordnete Zeile „{0}“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>It names the release “{0}”, which does not exist.</source>
        <translation>Genannt ist das Release „{0}“, das es nicht gibt.</translation>
    </message>
    <message>
        <source>It takes longer than twenty years.</source>
        <translation>Das dauert länger als zwanzig Jahre.</translation>
    </message>
    <message>
        <source>It waits for itself in a circle, and is left out.</source>
        <translation>Sie wartet im Kreis auf sich selbst und wird ausgelassen.</translation>
    </message>
    <message>
        <source>It waits for row {0}, which is left out; so is this link.</source>
        <translation>Sie wartet auf Zeile {0}, die ausgelassen wird; diese Verknüpfung entfällt deshalb.</translation>
    </message>
    <message>
        <source>Its columns are: {0}.</source>
        <translation>Die Spalten sind: {0}.</translation>
    </message>
    <message>
        <source>Its fields are: {0}.</source>
        <translation>Die Felder sind: {0}.</translation>
    </message>
    <message>
        <source>Its plan format {0} is none that ever was.</source>
        <translation>Das Planformat {0} hat es nie gegeben.</translation>
    </message>
    <message>
        <source>Its time is after working hours; it is set to their end.</source>
        <translation>Die Uhrzeit liegt nach der Arbeitszeit; sie wird auf deren Ende gesetzt.</translation>
    </message>
    <message>
        <source>Its time is before working hours; it is set to their start.</source>
        <translation>Die Uhrzeit liegt vor der Arbeitszeit; sie wird auf deren Beginn gesetzt.</translation>
    </message>
    <message>
        <source>Its week has no working time.</source>
        <translation>Seine Woche hat keine Arbeitszeit.</translation>
    </message>
    <message>
        <source>Journal entry {0} can&apos;t be taken back.</source>
        <translation>Der Journaleintrag {0} kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Journal entry {0} doesn&apos;t exist.</source>
        <translation>Den Journaleintrag {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>Journal entry {0} doesn&apos;t follow entry {1}.</source>
        <translation>Der Journaleintrag {0} folgt nicht auf den Eintrag {1}.</translation>
    </message>
    <message>
        <source>Journal entry {0} is missing.</source>
        <translation>Der Journaleintrag {0} fehlt.</translation>
    </message>
    <message>
        <source>Journal entry {0} was altered.</source>
        <translation>Der Journaleintrag {0} wurde verändert.</translation>
    </message>
    <message>
        <source>Keep it elsewhere and attach a link.</source>
        <translation>Bewahren Sie sie anderswo auf, und hängen Sie einen Verweis an.</translation>
    </message>
    <message>
        <source>Lags in percent of how long it lasts are only roughly right.</source>
        <translation>Zeitabstände in Prozent seiner Länge stimmen nur ungefähr.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>Leave out how many pages it is to have.</source>
        <translation>Lassen Sie die Zahl der Seiten weg.</translation>
    </message>
    <message>
        <source>Leave out the baseline.</source>
        <translation>Lassen Sie den Basisplan weg.</translation>
    </message>
    <message>
        <source>Leave out the days.</source>
        <translation>Lassen Sie die Tage weg.</translation>
    </message>
    <message>
        <source>Leave out the grouping.</source>
        <translation>Lassen Sie die Gruppierung weg.</translation>
    </message>
    <message>
        <source>Leave out which to draw.</source>
        <translation>Lassen Sie weg, welche gezeichnet werden sollen.</translation>
    </message>
    <message>
        <source>Leave the subdivision empty.</source>
        <translation>Lassen Sie den Landesteil leer.</translation>
    </message>
    <message>
        <source>Leaving out rows doesn&apos;t help here.</source>
        <translation>Zeilen auszulassen hilft hier nicht.</translation>
    </message>
    <message>
        <source>Left out of the {0}, because {1}: {2}{3}.</source>
        <translation>Weggelassen ({0}), weil {1}: {2}{3}.</translation>
    </message>
    <message>
        <source>Left out, because a plan has no place for it: {0}, of {1} ({2} and others).</source>
        <translation>Weggelassen, weil ein Plan keinen Platz dafür hat: {0}; {1} ({2} und andere).</translation>
    </message>
    <message>
        <source>Left out, because a plan has no place for it: {0}, of {1} ({2}).</source>
        <translation>Weggelassen, weil ein Plan keinen Platz dafür hat: {0}; {1} ({2}).</translation>
    </message>
    <message>
        <source>Left out, because a planner computes it: columns {0}.</source>
        <translation>Weggelassen, weil es berechnet wird: Spalten {0}.</translation>
    </message>
    <message>
        <source>Left out, because bars are drawn in it: columns {0} to {1}.</source>
        <translation>Weggelassen, weil Balken darin gezeichnet sind: Spalten {0} bis {1}.</translation>
    </message>
    <message>
        <source>Let somebody else approve it.</source>
        <translation>Lassen Sie jemand anderen freigeben.</translation>
    </message>
    <message>
        <source>Link it to another part.</source>
        <translation>Verknüpfen Sie es mit einem anderen Teil.</translation>
    </message>
    <message>
        <source>Link the activities inside of the summary instead.</source>
        <translation>Verknüpfen Sie stattdessen die Vorgänge im Sammelvorgang.</translation>
    </message>
    <message>
        <source>Link {0} → {1}</source>
        <translation>Verknüpfung {0} → {1}</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>Make it a working day of the calendar, if that matters.</source>
        <translation>Machen Sie ihn zu einem Arbeitstag des Kalenders, wenn es darauf ankommt.</translation>
    </message>
    <message>
        <source>Make one, or import activities.</source>
        <translation>Legen Sie eines an, oder importieren Sie Vorgänge.</translation>
    </message>
    <message>
        <source>Make the preview again.</source>
        <translation>Machen Sie die Vorschau noch einmal.</translation>
    </message>
    <message>
        <source>More than {0} years can&apos;t be drawn.</source>
        <translation>Mehr als {0} Jahre können nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Move it below another activity first.</source>
        <translation>Verschieben Sie ihn zuerst unter einen anderen Vorgang.</translation>
    </message>
    <message>
        <source>Move them before another row.</source>
        <translation>Verschieben Sie sie vor eine andere Zeile.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Name its encoding (utf-16, for instance), or save it as CSV in UTF-8.</source>
        <translation>Nennen Sie ihre Kodierung (etwa utf-16), oder speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Name one with --key. Enrolled: {0}.</source>
        <translation>Nennen Sie einen mit --key. Angemeldet: {0}.</translation>
    </message>
    <message>
        <source>Name the activity, or delete the row.</source>
        <translation>Benennen Sie den Vorgang, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Name the file that &apos;relplan key create --key-file&apos; wrote.</source>
        <translation>Nennen Sie die Datei, die „relplan key create --key-file“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Name the parent by the id or the name of its row.</source>
        <translation>Nennen Sie die übergeordnete Zeile mit ihrer Id oder ihrem Namen.</translation>
    </message>
    <message>
        <source>New people: {0} and {1} more.</source>
        <translation>Neue Personen: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>New people: {0}.</source>
        <translation>Neue Personen: {0}.</translation>
    </message>
    <message>
        <source>New people: {0}{1}.</source>
        <translation>Neue Personen: {0}{1}.</translation>
    </message>
    <message>
        <source>No activity belongs to the stage of deployment.</source>
        <translation>Kein Vorgang gehört zur Phase der Einführung.</translation>
    </message>
    <message>
        <source>No backup could be made. {0}</source>
        <translation>Es konnte keine Sicherung gemacht werden. {0}</translation>
    </message>
    <message>
        <source>No backup of this plan is known here.</source>
        <translation>Hier ist keine Sicherung dieses Plans bekannt.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>No column is recognised as the name of activities; the headers in row {0} are {1}.</source>
        <translation>In keiner Spalte sind Namen von Vorgängen zu erkennen; die Überschriften in Zeile {0} sind {1}.</translation>
    </message>
    <message>
        <source>No column says how long activities take or when they are; the headers in row {0} are {1}.</source>
        <translation>Keine Spalte sagt, wie lange Vorgänge dauern oder wann sie sind; die Überschriften in Zeile {0} sind {1}.</translation>
    </message>
    <message>
        <source>No file with the hash {0}... is kept here.</source>
        <translation>Hier ist keine Datei mit dem Hash {0}... aufbewahrt.</translation>
    </message>
    <message>
        <source>No public holidays are known for these years.</source>
        <translation>Für diese Jahre sind keine gesetzlichen Feiertage bekannt.</translation>
    </message>
    <message>
        <source>No row is called “{0}”; the activity goes to the top.</source>
        <translation>Keine Zeile heißt „{0}“; der Vorgang kommt nach oben.</translation>
    </message>
    <message>
        <source>No {0} has the code or name “{1}”.</source>
        <translation>Nichts hat den Code oder Namen „{1}“ ({0}).</translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>Noch niemand hat unterschrieben.</translation>
    </message>
    <message>
        <source>Nobody is assigned to an activity.</source>
        <translation>Niemand ist einem Vorgang zugewiesen.</translation>
    </message>
    <message>
        <source>Nobody who is assigned works when its calendar does, or not long enough; its dates leave them out.</source>
        <translation>Niemand, der zugeteilt ist, arbeitet, wenn ihr Kalender es tut, oder nicht lange genug; ihre Termine lassen sie außer Acht.</translation>
    </message>
    <message>
        <source>Not recognised, so their values go to the notes: columns {0}.</source>
        <translation>Nicht erkannt, daher kommen ihre Werte in die Notizen: Spalten {0}.</translation>
    </message>
    <message>
        <source>Note: {0}: {1}{2}.</source>
        <translation>Hinweis: {0}: {1}{2}.</translation>
    </message>
    <message>
        <source>Nothing can be exported to a file ending in {0}.</source>
        <translation>In eine Datei mit der Endung {0} kann nichts exportiert werden.</translation>
    </message>
    <message>
        <source>Nothing has the id, code or name “{0}”.</source>
        <translation>Nichts hat die Id, den Code oder Namen „{0}“.</translation>
    </message>
    <message>
        <source>Nothing has the row number, code or name “{0}”.</source>
        <translation>Nichts hat die Zeilennummer, den Code oder Namen „{0}“.</translation>
    </message>
    <message>
        <source>Nothing in this plan has the code {0}.</source>
        <translation>Nichts in diesem Plan hat den Code {0}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Only a timeline can be drawn with a baseline.</source>
        <translation>Nur ein Zeitplan lässt sich mit einem Basisplan zeichnen.</translation>
    </message>
    <message>
        <source>Only a timeline can be spread over a number of pages.</source>
        <translation>Nur ein Zeitplan lässt sich auf eine Zahl von Seiten verteilen.</translation>
    </message>
    <message>
        <source>Only the rows of a timeline can be chosen.</source>
        <translation>Nur die Zeilen eines Zeitplans lassen sich auswählen.</translation>
    </message>
    <message>
        <source>Only the rows of a timeline can be grouped.</source>
        <translation>Nur die Zeilen eines Zeitplans lassen sich gruppieren.</translation>
    </message>
    <message>
        <source>Only timelines and the load of people are drawn from one day to another.</source>
        <translation>Nur Zeitpläne und die Auslastung von Personen werden von einem Tag bis zu einem anderen gezeichnet.</translation>
    </message>
    <message>
        <source>Only {0} was read; the whole text goes to the notes.</source>
        <translation>Nur {0} wurde gelesen; der ganze Text kommt in die Notizen.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it as .xlsx.</source>
        <translation>Öffnen Sie sie in Excel, und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>Open it in Google Sheets and download it as .xlsx or CSV.</source>
        <translation>Öffnen Sie sie in Google Sheets, und laden Sie sie als .xlsx oder CSV herunter.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice and save it as .xlsx or CSV.</source>
        <translation>Öffnen Sie sie in LibreOffice, und speichern Sie sie als .xlsx oder CSV.</translation>
    </message>
    <message>
        <source>Open it in MS Project and save it as .xlsx or CSV.</source>
        <translation>Öffnen Sie sie in MS Project, und speichern Sie sie als .xlsx oder CSV.</translation>
    </message>
    <message>
        <source>Open it in MS Project or ProjectLibre and save it as “XML Format (*.xml)”.</source>
        <translation>Öffnen Sie sie in MS Project oder ProjectLibre, und speichern Sie sie als „XML-Format (*.xml)“.</translation>
    </message>
    <message>
        <source>Open it in Numbers and export it to Excel (.xlsx) or CSV.</source>
        <translation>Öffnen Sie sie in Numbers, und exportieren Sie sie nach Excel (.xlsx) oder CSV.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx again.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie noch einmal als .xlsx.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx without a password.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie ohne Kennwort als .xlsx.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as CSV again.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie noch einmal als CSV.</translation>
    </message>
    <message>
        <source>Open it once with the planner, which converts it and keeps a backup.</source>
        <translation>Öffnen Sie ihn einmal mit dem Planer; der wandelt ihn um und behält eine Sicherung.</translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation>Öffnen Sie ihn mit der neueren Version.</translation>
    </message>
    <message>
        <source>Opened read-only: the lock file beside it can&apos;t be made. {0} Save a copy in a folder that you may write to, and open that.</source>
        <translation>Schreibgeschützt geöffnet: die Sperrdatei daneben kann nicht angelegt werden. {0} Speichern Sie eine Kopie in einem Ordner, in den Sie schreiben dürfen, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Opened read-only: you may not write this file.</source>
        <translation>Schreibgeschützt geöffnet: Sie dürfen diese Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>Opened read-only: {0}.</source>
        <translation>Schreibgeschützt geöffnet: {0}.</translation>
    </message>
    <message>
        <source>Quotation marks stand where none belong; look whether the cells were split well.</source>
        <translation>Anführungszeichen stehen, wo keine hingehören; sehen Sie nach, ob die Zellen richtig getrennt wurden.</translation>
    </message>
    <message>
        <source>Read: tasks {0} ({1} kept), links {2} ({3} kept), resources {4} ({5} kept), assignments {6} ({7} kept).</source>
        <translation>Gelesen: Vorgänge {0} ({1} übernommen), Verknüpfungen {2} ({3} übernommen), Ressourcen {4} ({5} übernommen), Zuweisungen {6} ({7} übernommen).</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading it needs more than {0} GiB of memory.</source>
        <translation>Das Lesen braucht mehr als {0} GiB Speicher.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen lesen</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>Das Lesen der Datei hat zu lange gedauert und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the plan</source>
        <translation>Plan lesen</translation>
    </message>
    <message>
        <source>Reading the workbook took more than {0} seconds.</source>
        <translation>Das Lesen der Arbeitsmappe hat mehr als {0} Sekunden gedauert.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>{0} lesen</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>Remove one of these links.</source>
        <translation>Entfernen Sie eine dieser Verknüpfungen.</translation>
    </message>
    <message>
        <source>Remove one of these predecessors.</source>
        <translation>Entfernen Sie einen dieser Vorgänger.</translation>
    </message>
    <message>
        <source>Remove the link, or export the whole project.</source>
        <translation>Entfernen Sie die Verknüpfung, oder exportieren Sie das ganze Projekt.</translation>
    </message>
    <message>
        <source>Remove the link.</source>
        <translation>Entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>Remove those that recur for centuries, in MS Project under Change Working Time, or save the project without this calendar.</source>
        <translation>Entfernen Sie in MS Project unter „Arbeitszeit ändern“ jene, die sich über Jahrhunderte wiederholen, oder speichern Sie das Projekt ohne diesen Kalender.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>Resource UID {0}</source>
        <translation>Ressource UID {0}</translation>
    </message>
    <message>
        <source>Resource UID {0} “{1}”</source>
        <translation>Ressource UID {0} „{1}“</translation>
    </message>
    <message>
        <source>Restore an older backup.</source>
        <translation>Spielen Sie eine ältere Sicherung ein.</translation>
    </message>
    <message>
        <source>Restore it (relplan restore).</source>
        <translation>Spielen Sie sie ein (relplan restore).</translation>
    </message>
    <message>
        <source>Restore it from a backup (relplan restore).</source>
        <translation>Stellen Sie ihn aus einer Sicherung wieder her (relplan restore).</translation>
    </message>
    <message>
        <source>Restore the plan from a backup.</source>
        <translation>Stellen Sie den Plan aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Revoking a key needs a reason.</source>
        <translation>Einen Schlüssel zu widerrufen braucht einen Grund.</translation>
    </message>
    <message>
        <source>Round it to the minute.</source>
        <translation>Runden Sie auf die Minute.</translation>
    </message>
    <message>
        <source>Row {0} of what was pasted</source>
        <translation>Zeile {0} dessen, was eingefügt wurde</translation>
    </message>
    <message>
        <source>Rows can&apos;t be grouped by “{0}”.</source>
        <translation>Zeilen lassen sich nicht nach „{0}“ gruppieren.</translation>
    </message>
    <message>
        <source>Rows that are left out: {0} and {1} more.</source>
        <translation>Zeilen, die ausgelassen werden: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>Rows that are left out: {0}.</source>
        <translation>Zeilen, die ausgelassen werden: {0}.</translation>
    </message>
    <message>
        <source>Rows with a date and nothing else become milestones: {0}.</source>
        <translation>Zeilen mit einem Datum und sonst nichts werden Meilensteine: {0}.</translation>
    </message>
    <message>
        <source>Rows with a start or finish and predecessors don&apos;t move before their date: {0}.</source>
        <translation>Zeilen mit Beginn oder Ende und Vorgängern rücken nicht vor ihr Datum: {0}.</translation>
    </message>
    <message>
        <source>Rows with an id that the release has already: {0} (row {1} is {2}); they are going to be there twice.</source>
        <translation>Zeilen mit einer Id, die das Release schon hat: {0} (Zeile {1} ist {2}); sie werden zweimal da sein.</translation>
    </message>
    <message>
        <source>Run relplan check, and restore a backup.</source>
        <translation>Führen Sie relplan check aus, und spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged.</source>
        <translation>SQLite hält die Datei für beschädigt.</translation>
    </message>
    <message>
        <source>SQLite: {0}.</source>
        <translation>SQLite: {0}.</translation>
    </message>
    <message>
        <source>Save a copy and change that.</source>
        <translation>Speichern Sie eine Kopie, und ändern Sie diese.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere; everything up to the last change is in it.</source>
        <translation>Speichern Sie anderswo eine Kopie; alles bis zur letzten Änderung ist darin.</translation>
    </message>
    <message>
        <source>Save a copy under another name, then open the file anew and compare.</source>
        <translation>Speichern Sie eine Kopie unter anderem Namen; öffnen Sie dann die Datei neu, und vergleichen Sie.</translation>
    </message>
    <message>
        <source>Save it anew as .xlsx in Excel or LibreOffice.</source>
        <translation>Speichern Sie sie in Excel oder LibreOffice neu als .xlsx.</translation>
    </message>
    <message>
        <source>Save it as .xlsx in Excel or LibreOffice.</source>
        <translation>Speichern Sie sie in Excel oder LibreOffice als .xlsx.</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, or name its encoding.</source>
        <translation>Speichern Sie sie als CSV in UTF-8, oder nennen Sie ihre Kodierung.</translation>
    </message>
    <message>
        <source>Save it with its tasks.</source>
        <translation>Speichern Sie es mit seinen Vorgängen.</translation>
    </message>
    <message>
        <source>Save the project without timephased data and baselines, or split it.</source>
        <translation>Speichern Sie das Projekt ohne Zeitphasendaten und Basispläne, oder teilen Sie es.</translation>
    </message>
    <message>
        <source>Save the table as .xlsx, .csv or .tsv.</source>
        <translation>Speichern Sie die Tabelle als .xlsx, .csv oder .tsv.</translation>
    </message>
    <message>
        <source>Save the table as CSV and import that.</source>
        <translation>Speichern Sie die Tabelle als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Sagen Sie, wofür sie ist.</translation>
    </message>
    <message>
        <source>Say which one it is, by mapping the field name to it.</source>
        <translation>Sagen Sie durch Zuordnen von name, welche es ist.</translation>
    </message>
    <message>
        <source>Say which: date order dmy (day first) or mdy (month first).</source>
        <translation>Sagen Sie, welche: Datumsfolge dmy (Tag zuerst) oder mdy (Monat zuerst).</translation>
    </message>
    <message>
        <source>Say why (--reason).</source>
        <translation>Sagen Sie, warum (--reason).</translation>
    </message>
    <message>
        <source>Say why it doesn&apos;t apply.</source>
        <translation>Sagen Sie, warum es nicht zutrifft.</translation>
    </message>
    <message>
        <source>Seconds were rounded to minutes in {0}: {1}.</source>
        <translation>Sekunden wurden auf Minuten gerundet in {0}: {1}.</translation>
    </message>
    <message>
        <source>See that it is switched on, or choose another one.</source>
        <translation>Sehen Sie nach, ob er eingeschaltet ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>See what it is with &apos;relplan check&apos;, and restore a backup with &apos;relplan restore&apos;.</source>
        <translation>Sehen Sie mit „relplan check“, was es ist, und spielen Sie mit „relplan restore“ eine Sicherung ein.</translation>
    </message>
    <message>
        <source>Set its duration to 0 if it is to be a milestone.</source>
        <translation>Setzen Sie die Dauer auf 0, wenn es ein Meilenstein sein soll.</translation>
    </message>
    <message>
        <source>Set that of its parts.</source>
        <translation>Setzen Sie den seiner Teile.</translation>
    </message>
    <message>
        <source>Set the clock right, then sign.</source>
        <translation>Stellen Sie die Uhr richtig, und unterschreiben Sie dann.</translation>
    </message>
    <message>
        <source>Several people of the plan are called “{0}”.</source>
        <translation>Mehrere Personen des Plans heißen „{0}“.</translation>
    </message>
    <message>
        <source>Several people of the plan have this name.</source>
        <translation>Mehrere Personen des Plans haben diesen Namen.</translation>
    </message>
    <message>
        <source>Several rows have the {0} “{1}”: {2}.</source>
        <translation>Mehrere Zeilen haben bei {0} „{1}“: {2}.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie es.</translation>
    </message>
    <message>
        <source>Sign on the machine where it was made, or use its key file.</source>
        <translation>Unterschreiben Sie auf dem Rechner, auf dem er gemacht wurde, oder mit seiner Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Sort the table by one of its columns.</source>
        <translation>Sortieren Sie die Tabelle nach einer ihrer Spalten.</translation>
    </message>
    <message>
        <source>Split it into several.</source>
        <translation>Teilen Sie sie in mehrere.</translation>
    </message>
    <message>
        <source>Start, finish and duration don&apos;t fit together.</source>
        <translation>Beginn, Ende und Dauer passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Summaries take their dates from what is under them, not from the table: {0}.</source>
        <translation>Sammelvorgänge nehmen ihre Termine von dem, was unter ihnen ist, nicht aus der Tabelle: {0}.</translation>
    </message>
    <message>
        <source>Take 1 to {0}.</source>
        <translation>Nehmen Sie 1 bis {0}.</translation>
    </message>
    <message>
        <source>Take a larger page, fewer pages in width, a shorter time or fewer releases.</source>
        <translation>Nehmen Sie größeres Papier, weniger Seiten in der Breite, einen kürzeren Zeitraum oder weniger Releases.</translation>
    </message>
    <message>
        <source>Take at most {0}, or a longer time.</source>
        <translation>Nehmen Sie höchstens {0}, oder einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Take other dots per inch, or write a PDF.</source>
        <translation>Nehmen Sie andere Punkte je Zoll, oder schreiben Sie ein PDF.</translation>
    </message>
    <message>
        <source>Take out what isn&apos;t needed and save it anew.</source>
        <translation>Nehmen Sie heraus, was nicht gebraucht wird, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Take the tried changes or drop them first.</source>
        <translation>Übernehmen oder verwerfen Sie zuerst die ausprobierten Änderungen.</translation>
    </message>
    <message>
        <source>Take {0} pages high, a larger page or fewer releases.</source>
        <translation>Nehmen Sie {0} Seiten in der Höhe, größeres Papier oder weniger Releases.</translation>
    </message>
    <message>
        <source>Task UID {0}</source>
        <translation>Vorgang UID {0}</translation>
    </message>
    <message>
        <source>Task UID {0} “{1}”</source>
        <translation>Vorgang UID {0} „{1}“</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Vorgang {0}</translation>
    </message>
    <message>
        <source>Task {0} “{1}”</source>
        <translation>Vorgang {0} „{1}“</translation>
    </message>
    <message>
        <source>That is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>That is longer than twenty years.</source>
        <translation>Das ist länger als zwanzig Jahre.</translation>
    </message>
    <message>
        <source>That is the plan that is open.</source>
        <translation>Das ist der Plan, der geöffnet ist.</translation>
    </message>
    <message>
        <source>That would be {0} pages; at most {1} are printed.</source>
        <translation>Das wären {0} Seiten; höchstens {1} werden gedruckt.</translation>
    </message>
    <message>
        <source>The WBS code {0} is that of row {1} too; what is under it goes under that row.</source>
        <translation>Den PSP-Code {0} hat auch Zeile {1}; was darunter ist, kommt unter jene Zeile.</translation>
    </message>
    <message>
        <source>The absence of {0} from {1} ends before it begins.</source>
        <translation>Die Abwesenheit von {0} ab {1} endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The activity can&apos;t finish before it starts.</source>
        <translation>Der Vorgang kann nicht enden, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The calculation can&apos;t be finished: {0}</source>
        <translation>Die Berechnung kann nicht abgeschlossen werden: {0}</translation>
    </message>
    <message>
        <source>The calendar exception {0} ends before it begins.</source>
        <translation>Die Kalenderausnahme {0} endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The calendar exception {0} must have hours if it is a working one, and none otherwise.</source>
        <translation>Die Kalenderausnahme {0} muss Zeiten haben, wenn sie Arbeitszeit ist, sonst keine.</translation>
    </message>
    <message>
        <source>The calendar exception {0} recurs more than {1} times. Give it an earlier last day.</source>
        <translation>Die Kalenderausnahme {0} kehrt mehr als {1} Mal wieder. Geben Sie ihr einen früheren letzten Tag.</translation>
    </message>
    <message>
        <source>The calendar has all of these holidays already.</source>
        <translation>Der Kalender hat alle diese Feiertage schon.</translation>
    </message>
    <message>
        <source>The calendar has no working time{0}.</source>
        <translation>Der Kalender hat keine Arbeitszeit{0}.</translation>
    </message>
    <message>
        <source>The calendar {0} has no working time.</source>
        <translation>Der Kalender {0} hat keine Arbeitszeit.</translation>
    </message>
    <message>
        <source>The calendar {0} would build on itself.</source>
        <translation>Der Kalender {0} würde auf sich selbst beruhen.</translation>
    </message>
    <message>
        <source>The calendar “{0}” has no working time from {1} to {2}.</source>
        <translation>Der Kalender „{0}“ hat vom {1} bis {2} keine Arbeitszeit.</translation>
    </message>
    <message>
        <source>The cell holds a date or a yes or no, not a duration.</source>
        <translation>Die Zelle enthält ein Datum oder ein Ja oder Nein, keine Dauer.</translation>
    </message>
    <message>
        <source>The cell holds a range.</source>
        <translation>Die Zelle enthält einen Bereich.</translation>
    </message>
    <message>
        <source>The cell holds no value but “{0}”.</source>
        <translation>Die Zelle enthält keinen Wert, sondern „{0}“.</translation>
    </message>
    <message>
        <source>The change freeze {0} has to end after it begins.</source>
        <translation>Die Änderungssperre {0} muss nach ihrem Beginn enden.</translation>
    </message>
    <message>
        <source>The checklist has no items.</source>
        <translation>Die Checkliste hat keine Punkte.</translation>
    </message>
    <message>
        <source>The clipboard has {0} columns, but there are only {1} from {2} on.</source>
        <translation>Die Zwischenablage hat {0} Spalten, aber ab {2} gibt es nur {1}.</translation>
    </message>
    <message>
        <source>The column mixes orders of day and month: {0}.</source>
        <translation>Die Spalte mischt Folgen von Tag und Monat: {0}.</translation>
    </message>
    <message>
        <source>The columns are separated by {0}.</source>
        <translation>Die Spalten sind getrennt durch {0}.</translation>
    </message>
    <message>
        <source>The constraint {0} has no date.</source>
        <translation>Die Einschränkung {0} hat kein Datum.</translation>
    </message>
    <message>
        <source>The constraint {0} has no effect on a summary.</source>
        <translation>Die Einschränkung {0} wirkt nicht auf einen Sammelvorgang.</translation>
    </message>
    <message>
        <source>The constraint {0} holds the {1}, not the {2}.</source>
        <translation>Die Einschränkung {0} hält {1} fest, nicht {2}.</translation>
    </message>
    <message>
        <source>The constraint {0} needs a date.</source>
        <translation>Die Einschränkung {0} braucht ein Datum.</translation>
    </message>
    <message>
        <source>The constraint {0} of {1} needs a date.</source>
        <translation>Die Einschränkung {0} von {1} braucht ein Datum.</translation>
    </message>
    <message>
        <source>The constraint {0} of {1} takes no date.</source>
        <translation>Die Einschränkung {0} von {1} nimmt kein Datum.</translation>
    </message>
    <message>
        <source>The copy can&apos;t be read back.</source>
        <translation>Die Kopie kann nicht zurückgelesen werden.</translation>
    </message>
    <message>
        <source>The date is in the year {0}.</source>
        <translation>Das Datum liegt im Jahr {0}.</translation>
    </message>
    <message>
        <source>The date isn&apos;t known yet; it is left open.</source>
        <translation>Das Datum ist noch nicht bekannt; es bleibt offen.</translation>
    </message>
    <message>
        <source>The dates leave the years {0} to {1}.</source>
        <translation>Die Daten verlassen die Jahre {0} bis {1}.</translation>
    </message>
    <message>
        <source>The dates of {0} would lie outside of the years 1900 to 2999. It is the last in its chain; check the durations and lags that lead to it.</source>
        <translation>Die Termine von {0} lägen außerhalb der Jahre 1900 bis 2999. Es ist das Letzte in seiner Kette; prüfen Sie die Dauern und Zeitabstände, die dorthin führen.</translation>
    </message>
    <message>
        <source>The days to draw, {0}, can&apos;t be spread over {1} pages.</source>
        <translation>Die Tage im Zeitraum, {0}, können nicht auf {1} Seiten verteilt werden.</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>Der Datenträger kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk is full; the change was not made, and the plan is as it was before.</source>
        <translation>Der Datenträger ist voll; die Änderung wurde nicht gemacht, und der Plan ist wie zuvor.</translation>
    </message>
    <message>
        <source>The disk reported an error; the change was not made.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet; die Änderung wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>The duration isn&apos;t known yet; it is left open.</source>
        <translation>Die Dauer ist noch nicht bekannt; sie bleibt offen.</translation>
    </message>
    <message>
        <source>The duration {0} is elapsed time; durations are working time.</source>
        <translation>Die Dauer {0} ist verstrichene Zeit; Dauern sind Arbeitszeit.</translation>
    </message>
    <message>
        <source>The duration {0} is longer than twenty years.</source>
        <translation>Die Dauer {0} ist länger als zwanzig Jahre.</translation>
    </message>
    <message>
        <source>The duration {0} is negative or longer than twenty years.</source>
        <translation>Die Dauer {0} ist negativ oder länger als zwanzig Jahre.</translation>
    </message>
    <message>
        <source>The duration {0} is shorter than a minute.</source>
        <translation>Die Dauer {0} ist kürzer als eine Minute.</translation>
    </message>
    <message>
        <source>The evidence can&apos;t be read ({0}).</source>
        <translation>Der Nachweis kann nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The evidence {0} has no link.</source>
        <translation>Der Nachweis {0} hat keinen Verweis.</translation>
    </message>
    <message>
        <source>The exception “{0}” ends before it starts.</source>
        <translation>Die Ausnahme „{0}“ endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The exception “{0}” has no period.</source>
        <translation>Die Ausnahme „{0}“ hat keinen Zeitraum.</translation>
    </message>
    <message>
        <source>The exceptions of the calendars go over more than {0} days.</source>
        <translation>Die Ausnahmen der Kalender gehen über mehr als {0} Tage.</translation>
    </message>
    <message>
        <source>The fields are: {0}.</source>
        <translation>Die Felder sind: {0}.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read ({0}).</source>
        <translation>Die Datei kann nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The file can&apos;t be read as a plan ({0}).</source>
        <translation>Die Datei kann nicht als Plan gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The file declares a document type or entities, which no MS Project file needs.</source>
        <translation>Die Datei erklärt einen Dokumenttyp oder Entitäten, die keine MS-Project-Datei braucht.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t say when the project starts: it starts with its earliest date.</source>
        <translation>Die Datei sagt nicht, wann das Projekt beginnt: es beginnt mit seinem frühesten Termin.</translation>
    </message>
    <message>
        <source>The file ends in {0} but is not text.</source>
        <translation>Die Datei endet auf {0}, ist aber kein Text.</translation>
    </message>
    <message>
        <source>The file has more than {0} elements.</source>
        <translation>Die Datei hat mehr als {0} Elemente.</translation>
    </message>
    <message>
        <source>The file has more than {0} rows.</source>
        <translation>Die Datei hat mehr als {0} Zeilen.</translation>
    </message>
    <message>
        <source>The file has {0} GB; no plan is that big.</source>
        <translation>Die Datei hat {0} GB; so groß ist kein Plan.</translation>
    </message>
    <message>
        <source>The file has {0} MB; a plan keeps files up to {1} MB.</source>
        <translation>Die Datei hat {0} MB; ein Plan bewahrt Dateien bis {1} MB auf.</translation>
    </message>
    <message>
        <source>The file has {0} MB; less than {1} MB are read.</source>
        <translation>Die Datei hat {0} MB; gelesen werden weniger als {1} MB.</translation>
    </message>
    <message>
        <source>The file has {0} MB; up to {1} MB are read.</source>
        <translation>Die Datei hat {0} MB; gelesen werden bis zu {1} MB.</translation>
    </message>
    <message>
        <source>The file holds NUL characters, so it is not text in this encoding.</source>
        <translation>Die Datei enthält NUL-Zeichen; sie ist also kein Text in dieser Kodierung.</translation>
    </message>
    <message>
        <source>The file is an old workbook (.xls), or one that is protected by a password.</source>
        <translation>Die Datei ist eine alte Arbeitsmappe (.xls) oder eine mit Kennwortschutz.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged: it has text that is none.</source>
        <translation>Die Datei ist beschädigt: sie enthält Text, der keiner ist.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not a workbook, or it is damaged or protected by a password.</source>
        <translation>Die Datei ist keine Arbeitsmappe, oder sie ist beschädigt oder durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>The file is not a workbook, or it is damaged.</source>
        <translation>Die Datei ist keine Arbeitsmappe, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is not text in the encoding {0}.</source>
        <translation>Die Datei ist kein Text in der Kodierung {0}.</translation>
    </message>
    <message>
        <source>The file isn&apos;t well-formed XML ({0}).</source>
        <translation>Die Datei ist kein wohlgeformtes XML ({0}).</translation>
    </message>
    <message>
        <source>The file name {0} begins with a space or ends in a dot or a space.</source>
        <translation>Der Dateiname {0} beginnt mit einem Leerzeichen oder endet mit einem Punkt oder Leerzeichen.</translation>
    </message>
    <message>
        <source>The file name {0} has a character that can&apos;t be seen.</source>
        <translation>Der Dateiname {0} enthält ein Zeichen, das man nicht sieht.</translation>
    </message>
    <message>
        <source>The file name {0} has a character that paths or drives are made of.</source>
        <translation>Der Dateiname {0} enthält ein Zeichen, aus dem Pfade oder Laufwerke gemacht sind.</translation>
    </message>
    <message>
        <source>The file name {0} is empty or longer than {1} characters.</source>
        <translation>Der Dateiname {0} ist leer oder länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>The file name {0} is that of a device.</source>
        <translation>Der Dateiname {0} ist der eines Geräts.</translation>
    </message>
    <message>
        <source>The file of the evidence {0} is missing.</source>
        <translation>Die Datei des Nachweises {0} fehlt.</translation>
    </message>
    <message>
        <source>The file of the evidence {0} is not kept in the plan.</source>
        <translation>Die Datei des Nachweises {0} ist nicht im Plan aufbewahrt.</translation>
    </message>
    <message>
        <source>The file {0}, which ships with the program, is missing.</source>
        <translation>Die Datei {0}, die zum Programm gehört, fehlt.</translation>
    </message>
    <message>
        <source>The files that ship with the program are missing.</source>
        <translation>Die Dateien, die zum Programm gehören, fehlen.</translation>
    </message>
    <message>
        <source>The folder or file doesn&apos;t exist.</source>
        <translation>Den Ordner oder die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The hours of the calendar exception {0} end before they begin.</source>
        <translation>Die Zeiten der Kalenderausnahme {0} enden, bevor sie beginnen.</translation>
    </message>
    <message>
        <source>The hours of the extra working day {0} are not possible: they begin between 00:00 and 23:59, end after that and last at most 24 hours.</source>
        <translation>Die Stunden des zusätzlichen Arbeitstags {0} sind nicht möglich: Sie beginnen zwischen 00:00 und 23:59, enden danach und dauern höchstens 24 Stunden.</translation>
    </message>
    <message>
        <source>The id of a row never changes.</source>
        <translation>Die Id einer Zeile ändert sich nie.</translation>
    </message>
    <message>
        <source>The id “{0}” is that of row {1} too.</source>
        <translation>Die Id „{0}“ hat auch Zeile {1}.</translation>
    </message>
    <message>
        <source>The id “{0}” is there twice.</source>
        <translation>Die Id „{0}“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The items are in another order.</source>
        <translation>Die Punkte stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>The journal has row changes of an entry {0} that isn&apos;t there.</source>
        <translation>Das Journal enthält Zeilenänderungen eines Eintrags {0}, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The journal is empty.</source>
        <translation>Das Journal ist leer.</translation>
    </message>
    <message>
        <source>The kept file {0}... was altered.</source>
        <translation>Die aufbewahrte Datei {0}... wurde verändert.</translation>
    </message>
    <message>
        <source>The key file can&apos;t be read ({0}).</source>
        <translation>Die Schlüsseldatei kann nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The key in this file is of another kind.</source>
        <translation>Der Schlüssel in dieser Datei ist von anderer Art.</translation>
    </message>
    <message>
        <source>The key is not enrolled in this plan.</source>
        <translation>Der Schlüssel ist in diesem Plan nicht angemeldet.</translation>
    </message>
    <message>
        <source>The key {0} can&apos;t be changed; revoke it and enrol another.</source>
        <translation>Der Schlüssel {0} kann nicht geändert werden; widerrufen Sie ihn, und melden Sie einen anderen an.</translation>
    </message>
    <message>
        <source>The key {0} can&apos;t be removed; revoke it instead.</source>
        <translation>Der Schlüssel {0} kann nicht entfernt werden; widerrufen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>The key {0} of {1} is revoked already.</source>
        <translation>Der Schlüssel {0} von {1} ist schon widerrufen.</translation>
    </message>
    <message>
        <source>The key {0} of {1} is revoked.</source>
        <translation>Der Schlüssel {0} von {1} ist widerrufen.</translation>
    </message>
    <message>
        <source>The keyring can&apos;t be opened, or is locked.</source>
        <translation>Der Schlüsselbund kann nicht geöffnet werden oder ist gesperrt.</translation>
    </message>
    <message>
        <source>The keyring can&apos;t be used ({0}).</source>
        <translation>Der Schlüsselbund kann nicht benutzt werden ({0}).</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keyring took the signing key but doesn&apos;t give it back; the key was not kept.</source>
        <translation>Der Schlüsselbund hat den Schlüssel genommen, gibt ihn aber nicht zurück; er wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The lag of {0} is not a whole percentage.</source>
        <translation>Der Abstand {0} ist kein ganzer Prozentsatz.</translation>
    </message>
    <message>
        <source>The last change to this plan was broken off, and can&apos;t be rolled back here: the file or its folder can&apos;t be written, or another machine has left its lock behind.</source>
        <translation>Die letzte Änderung an diesem Plan wurde abgebrochen und lässt sich hier nicht zurücknehmen: Die Datei oder ihr Ordner ist nicht beschreibbar, oder ein anderer Rechner hat seine Sperre zurückgelassen.</translation>
    </message>
    <message>
        <source>The last year is before the first one.</source>
        <translation>Das letzte Jahr liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The name is longer than 500 characters.</source>
        <translation>Der Name ist länger als 500 Zeichen.</translation>
    </message>
    <message>
        <source>The name is longer than {0} characters.</source>
        <translation>Der Name ist länger als {0} Zeichen.</translation>
    </message>
    <message>
        <source>The name is too long for this disk.</source>
        <translation>Der Name ist für diesen Datenträger zu lang.</translation>
    </message>
    <message>
        <source>The offset {0} from UTC is impossible.</source>
        <translation>Der Versatz {0} zu UTC ist unmöglich.</translation>
    </message>
    <message>
        <source>The old file is as it was.</source>
        <translation>Die alte Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>The passphrase is too short; it needs {0} characters or more.</source>
        <translation>Die Passphrase ist zu kurz; sie braucht {0} Zeichen oder mehr.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the key file is damaged.</source>
        <translation>Die Passphrase ist falsch, oder die Schlüsseldatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The plan can&apos;t be converted: a row points to one that isn&apos;t there. It is as it was.</source>
        <translation>Der Plan kann nicht umgewandelt werden: eine Zeile verweist auf eine, die es nicht gibt. Er ist, wie er war.</translation>
    </message>
    <message>
        <source>The plan can&apos;t be written.</source>
        <translation>Der Plan kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The plan has changed since the preview of the import was made.</source>
        <translation>Der Plan hat sich geändert, seit die Vorschau des Imports gemacht wurde.</translation>
    </message>
    <message>
        <source>The plan has changed since the trial began: {0}</source>
        <translation>Der Plan hat sich geändert, seit mit dem Ausprobieren begonnen wurde: {0}</translation>
    </message>
    <message>
        <source>The plan has changed since you looked at what you sign.</source>
        <translation>Der Plan hat sich geändert, seit Sie angesehen haben, was Sie unterschreiben.</translation>
    </message>
    <message>
        <source>The plan has no release yet.</source>
        <translation>Der Plan hat noch kein Release.</translation>
    </message>
    <message>
        <source>The plan has no working calendar.</source>
        <translation>Der Plan hat keinen Arbeitskalender.</translation>
    </message>
    <message>
        <source>The plan has nothing in the time to draw.</source>
        <translation>Der Plan enthält nichts in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>The plan is open for reading only.</source>
        <translation>Der Plan ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>The plan needs a calendar.</source>
        <translation>Der Plan braucht einen Kalender.</translation>
    </message>
    <message>
        <source>The plan was converted from an older version; a backup was made.</source>
        <translation>Der Plan wurde aus einer älteren Version umgewandelt; eine Sicherung wurde gemacht.</translation>
    </message>
    <message>
        <source>The plan&apos;s file is gone; it was moved or deleted, or its drive was removed.</source>
        <translation>Die Datei des Plans ist fort; sie wurde verschoben oder gelöscht, oder ihr Laufwerk wurde entfernt.</translation>
    </message>
    <message>
        <source>The plan&apos;s file was replaced by another one (a sync program, say).</source>
        <translation>Die Datei des Plans wurde durch eine andere ersetzt (etwa von einem Abgleichprogramm).</translation>
    </message>
    <message>
        <source>The plan&apos;s own row is missing or not the only one.</source>
        <translation>Die eigene Zeile des Plans fehlt oder ist nicht die einzige.</translation>
    </message>
    <message>
        <source>The printer can&apos;t be used.</source>
        <translation>Der Drucker kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The process that does the work can&apos;t be started ({0}).</source>
        <translation>Der Prozess, der die Arbeit tut, kann nicht gestartet werden ({0}).</translation>
    </message>
    <message>
        <source>The process that does the work has ended before it was done ({0}). Nothing was changed.</source>
        <translation>Der Prozess, der die Arbeit tut, ist vor ihrem Ende abgebrochen ({0}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The process that reads workbooks can&apos;t be started ({0}).</source>
        <translation>Der Prozess, der Arbeitsmappen liest, kann nicht gestartet werden ({0}).</translation>
    </message>
    <message>
        <source>The project has more than {0} tasks.</source>
        <translation>Das Projekt hat mehr als {0} Vorgänge.</translation>
    </message>
    <message>
        <source>The project has no task that could become an activity.</source>
        <translation>Das Projekt hat keinen Vorgang, der übernommen werden könnte.</translation>
    </message>
    <message>
        <source>The project is scheduled from its finish, but nothing says when that is: the release is scheduled from its start.</source>
        <translation>Das Projekt ist von seinem Ende her geplant, aber nichts sagt, wann das ist: das Release ist von seinem Anfang her geplant.</translation>
    </message>
    <message>
        <source>The project is scheduled from its finish: the release is scheduled from its target date.</source>
        <translation>Das Projekt ist von seinem Ende her geplant: das Release wird vom Zieldatum her geplant.</translation>
    </message>
    <message>
        <source>The range ends on {0}, before it starts on {1}.</source>
        <translation>Der Bereich endet am {0}, bevor er am {1} beginnt.</translation>
    </message>
    <message>
        <source>The register of {0} has no field {1}.</source>
        <translation>Das Register {0} hat kein Feld {1}.</translation>
    </message>
    <message>
        <source>The residual risk of {0} needs both a likelihood and an impact.</source>
        <translation>Das verbleibende Risiko von {0} braucht Wahrscheinlichkeit und Auswirkung.</translation>
    </message>
    <message>
        <source>The row changes of journal entry {0} were altered.</source>
        <translation>Die Zeilenänderungen des Journaleintrags {0} wurden verändert.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Die Zeile hat keinen Namen.</translation>
    </message>
    <message>
        <source>The row is inside of itself, over the rows that it names as parents.</source>
        <translation>Die Zeile liegt in sich selbst, über die Zeilen, die sie als übergeordnet nennt.</translation>
    </message>
    <message>
        <source>The row waits for itself.</source>
        <translation>Die Zeile wartet auf sich selbst.</translation>
    </message>
    <message>
        <source>The rows of this table have no order of their own ({0}).</source>
        <translation>Die Zeilen dieser Tabelle haben keine eigene Reihenfolge ({0}).</translation>
    </message>
    <message>
        <source>The sheet has more than {0} rows with something in them.</source>
        <translation>Das Blatt hat mehr als {0} Zeilen, in denen etwas steht.</translation>
    </message>
    <message>
        <source>The sheet has more than {0} rows.</source>
        <translation>Das Blatt hat mehr als {0} Zeilen.</translation>
    </message>
    <message>
        <source>The sheet has something in column {0}; at most {1} columns are read.</source>
        <translation>Das Blatt hat etwas in Spalte {0}; höchstens {1} Spalten werden gelesen.</translation>
    </message>
    <message>
        <source>The sheet holds more than {0} million characters.</source>
        <translation>Das Blatt enthält mehr als {0} Millionen Zeichen.</translation>
    </message>
    <message>
        <source>The sheet “{0}” was read, not {1}.</source>
        <translation>Das Blatt „{0}“ wurde gelesen, nicht {1}.</translation>
    </message>
    <message>
        <source>The shift from minute {0} to minute {1} is not possible.</source>
        <translation>Die Schicht von Minute {0} bis Minute {1} ist nicht möglich.</translation>
    </message>
    <message>
        <source>The signature doesn&apos;t match the signed statement and key.</source>
        <translation>Die Unterschrift passt nicht zur unterschriebenen Erklärung und zum Schlüssel.</translation>
    </message>
    <message>
        <source>The signature was made for another checklist.</source>
        <translation>Die Unterschrift wurde für eine andere Checkliste gegeben.</translation>
    </message>
    <message>
        <source>The signature was made on a journal that isn&apos;t this one.</source>
        <translation>Die Unterschrift wurde auf einem anderen Journal als diesem gegeben.</translation>
    </message>
    <message>
        <source>The signature {0} can&apos;t be changed.</source>
        <translation>Die Unterschrift {0} kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The signature {0} can&apos;t be removed.</source>
        <translation>Die Unterschrift {0} kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The signature {0} was given on a journal that isn&apos;t this one.</source>
        <translation>Die Unterschrift {0} wurde auf einem anderen Journal als diesem gegeben.</translation>
    </message>
    <message>
        <source>The signed content doesn&apos;t match its digest.</source>
        <translation>Der unterschriebene Inhalt passt nicht zu seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>The signed statement can&apos;t be read.</source>
        <translation>Die unterschriebene Erklärung kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The signed statement is not in canonical form.</source>
        <translation>Die unterschriebene Erklärung hat nicht die kanonische Form.</translation>
    </message>
    <message>
        <source>The signed statement is of an unknown format.</source>
        <translation>Die unterschriebene Erklärung hat ein unbekanntes Format.</translation>
    </message>
    <message>
        <source>The signed statement names another key.</source>
        <translation>Die unterschriebene Erklärung nennt einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The signer isn&apos;t the holder of the key.</source>
        <translation>Wer unterschrieben hat, ist nicht Inhaber des Schlüssels.</translation>
    </message>
    <message>
        <source>The signing key in the keyring is another one than asked for.</source>
        <translation>Der Schlüssel im Schlüsselbund ist ein anderer als der verlangte.</translation>
    </message>
    <message>
        <source>The signing key in the keyring is damaged.</source>
        <translation>Der Schlüssel im Schlüsselbund ist beschädigt.</translation>
    </message>
    <message>
        <source>The signing key is not in this keyring.</source>
        <translation>Der Schlüssel zum Unterschreiben ist nicht in diesem Schlüsselbund.</translation>
    </message>
    <message>
        <source>The signing key {0} is not in this keyring.</source>
        <translation>Der Schlüssel {0} zum Unterschreiben ist nicht in diesem Schlüsselbund.</translation>
    </message>
    <message>
        <source>The structure of this file is not that of a plan: {0}. Nothing of it was run.</source>
        <translation>Der Aufbau dieser Datei ist nicht der eines Plans: {0}. Nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The system says: {0}.</source>
        <translation>Das System sagt: {0}.</translation>
    </message>
    <message>
        <source>The table has more than {0} columns ({1}).</source>
        <translation>Die Tabelle hat mehr als {0} Spalten ({1}).</translation>
    </message>
    <message>
        <source>The table has more than {0} rows.</source>
        <translation>Die Tabelle hat mehr als {0} Zeilen.</translation>
    </message>
    <message>
        <source>The table has no column {0}.</source>
        <translation>Die Tabelle hat keine Spalte {0}.</translation>
    </message>
    <message>
        <source>The table has no id column, so numbers in column {0} count the rows below the headers: {1} is “{2}” in row {3} of the sheet.</source>
        <translation>Die Tabelle hat keine Id-Spalte; Zahlen in Spalte {0} zählen daher die Zeilen unter den Überschriften: {1} ist „{2}“ in Zeile {3} des Blattes.</translation>
    </message>
    <message>
        <source>The table has no row {0} (1 is the first one below the headers).</source>
        <translation>Die Tabelle hat keine Zeile {0} (1 ist die erste unter den Überschriften).</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>The task has no UID.</source>
        <translation>Der Vorgang hat keine UID.</translation>
    </message>
    <message>
        <source>The task waits for itself.</source>
        <translation>Der Vorgang wartet auf sich selbst.</translation>
    </message>
    <message>
        <source>The tasks are in the order of their IDs, which isn&apos;t that in the file.</source>
        <translation>Die Vorgänge stehen in der Reihenfolge ihrer Nummern (ID), die nicht die der Datei ist.</translation>
    </message>
    <message>
        <source>The text can&apos;t be split into cells ({0}).</source>
        <translation>Der Text kann nicht in Zellen getrennt werden ({0}).</translation>
    </message>
    <message>
        <source>The text is not UTF-8 and was read as Windows-1252 (cp1252); look at the accents, and name the encoding if they are wrong.</source>
        <translation>Der Text ist nicht UTF-8 und wurde als Windows-1252 (cp1252) gelesen; achten Sie auf die Umlaute, und nennen Sie die Kodierung, wenn sie falsch sind.</translation>
    </message>
    <message>
        <source>The time to draw ends on {0}, before it begins on {1}.</source>
        <translation>Der Zeitraum endet am {0}, bevor er am {1} beginnt.</translation>
    </message>
    <message>
        <source>The time zone {0} of {1} is unknown; use a name such as Europe/Berlin.</source>
        <translation>Die Zeitzone {0} von {1} ist unbekannt; nehmen Sie einen Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>The workbook can&apos;t be read ({0}).</source>
        <translation>Die Arbeitsmappe kann nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The workbook can&apos;t be read: the reading of it broke off.</source>
        <translation>Die Arbeitsmappe kann nicht gelesen werden: das Lesen brach ab.</translation>
    </message>
    <message>
        <source>The workbook can&apos;t be written.</source>
        <translation>Die Arbeitsmappe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet “{0}”.</source>
        <translation>Die Arbeitsmappe hat kein sichtbares Blatt „{0}“.</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet.</source>
        <translation>Die Arbeitsmappe hat kein sichtbares Blatt.</translation>
    </message>
    <message>
        <source>The workbook has {0} parts; at most {1} are read.</source>
        <translation>Die Arbeitsmappe hat {0} Teile; höchstens {1} werden gelesen.</translation>
    </message>
    <message>
        <source>The workbook is unreasonably large: {0}.</source>
        <translation>Die Arbeitsmappe ist unvernünftig groß: {0}.</translation>
    </message>
    <message>
        <source>The workbook unfolds to {0} MB; at most {1} MB and {2} times its size are read.</source>
        <translation>Die Arbeitsmappe entfaltet sich auf {0} MB; höchstens {1} MB und das {2}-Fache ihrer Größe werden gelesen.</translation>
    </message>
    <message>
        <source>The year {0} is no year that a plan can hold.</source>
        <translation>Das Jahr {0} kann ein Plan nicht aufnehmen.</translation>
    </message>
    <message>
        <source>The {0} has no column {1}.</source>
        <translation>Eine solche Spalte gibt es nicht ({0}): {1}.</translation>
    </message>
    <message>
        <source>The {0} was altered outside of the program.</source>
        <translation>Außerhalb des Programms verändert: {0}.</translation>
    </message>
    <message>
        <source>The {0} was put in outside of the program.</source>
        <translation>Außerhalb des Programms eingefügt: {0}.</translation>
    </message>
    <message>
        <source>There are no checklists to print.</source>
        <translation>Es gibt keine Checklisten zu drucken.</translation>
    </message>
    <message>
        <source>There are no public holidays for the country “{0}”.</source>
        <translation>Für das Land „{0}“ gibt es keine gesetzlichen Feiertage.</translation>
    </message>
    <message>
        <source>There are no public holidays for “{0}” in {1}.</source>
        <translation>Für „{0}“ in {1} gibt es keine gesetzlichen Feiertage.</translation>
    </message>
    <message>
        <source>There are no risks.</source>
        <translation>Es gibt keine Risiken.</translation>
    </message>
    <message>
        <source>There are no rollback plans to print.</source>
        <translation>Es gibt keine Rückfallpläne zu drucken.</translation>
    </message>
    <message>
        <source>There are no rows below the headers.</source>
        <translation>Unter den Überschriften sind keine Zeilen.</translation>
    </message>
    <message>
        <source>There is a file with this name already; it was left as it is.</source>
        <translation>Es gibt schon eine Datei mit diesem Namen; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>There is more than one baseline {0}.</source>
        <translation>Es gibt mehr als einen Basisplan {0}.</translation>
    </message>
    <message>
        <source>There is more than one signing key to use.</source>
        <translation>Mehr als ein Schlüssel zum Unterschreiben kommt infrage.</translation>
    </message>
    <message>
        <source>There is more than one signing key {0} to use.</source>
        <translation>Mehr als ein Schlüssel {0} zum Unterschreiben kommt infrage.</translation>
    </message>
    <message>
        <source>There is no activity to group.</source>
        <translation>Es gibt keinen Vorgang, der sich gruppieren ließe.</translation>
    </message>
    <message>
        <source>There is no activity “{0}”.</source>
        <translation>Es gibt keinen Vorgang „{0}“.</translation>
    </message>
    <message>
        <source>There is no baseline {0} in this plan.</source>
        <translation>Einen Basisplan {0} gibt es in diesem Plan nicht.</translation>
    </message>
    <message>
        <source>There is no baseline {0}.</source>
        <translation>Es gibt keinen Basisplan {0}.</translation>
    </message>
    <message>
        <source>There is no constraint “{0}”.</source>
        <translation>Es gibt keine Einschränkung „{0}“.</translation>
    </message>
    <message>
        <source>There is no date order {0}.</source>
        <translation>Es gibt keine Datumsfolge {0}.</translation>
    </message>
    <message>
        <source>There is no day {0} in month {1} of {2}.</source>
        <translation>Es gibt keinen Tag {0} im Monat {1} des Jahres {2}.</translation>
    </message>
    <message>
        <source>There is no encoding {0}.</source>
        <translation>Es gibt keine Kodierung {0}.</translation>
    </message>
    <message>
        <source>There is no field {0} to map a column to.</source>
        <translation>Es gibt kein Feld {0}, dem eine Spalte zugeordnet werden könnte.</translation>
    </message>
    <message>
        <source>There is no keyring on this system that keeps a signing key safely.</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund, der einen Schlüssel sicher aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no keyring on this system.</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is no link or lag of the kind “{0}”.</source>
        <translation>Es gibt keine Verknüpfung und keinen Abstand der Art „{0}“.</translation>
    </message>
    <message>
        <source>There is no page size “{0}”.</source>
        <translation>Es gibt kein Papierformat „{0}“.</translation>
    </message>
    <message>
        <source>There is no release to draw.</source>
        <translation>Es gibt kein Release zu zeichnen.</translation>
    </message>
    <message>
        <source>There is no release to export.</source>
        <translation>Es gibt kein Release zum Exportieren.</translation>
    </message>
    <message>
        <source>There is no release {0}.</source>
        <translation>Es gibt kein Release {0}.</translation>
    </message>
    <message>
        <source>There is no signing key to use.</source>
        <translation>Es gibt keinen Schlüssel zum Unterschreiben.</translation>
    </message>
    <message>
        <source>There is no signing key {0} to use.</source>
        <translation>Es gibt keinen Schlüssel {0} zum Unterschreiben.</translation>
    </message>
    <message>
        <source>There is no such checklist in this plan.</source>
        <translation>Eine solche Checkliste gibt es in diesem Plan nicht.</translation>
    </message>
    <message>
        <source>There is no such release in this plan.</source>
        <translation>Ein solches Release gibt es in diesem Plan nicht.</translation>
    </message>
    <message>
        <source>There is no task with this UID to wait for.</source>
        <translation>Es gibt keinen Vorgang mit dieser UID, auf den gewartet werden könnte.</translation>
    </message>
    <message>
        <source>There is no template {0}.</source>
        <translation>Es gibt keine Vorlage {0}.</translation>
    </message>
    <message>
        <source>There is no time zone “{0}”.</source>
        <translation>Es gibt keine Zeitzone „{0}“.</translation>
    </message>
    <message>
        <source>There is no {0} with the id {1}.</source>
        <translation>Nicht vorhanden: {0} mit der Id {1}.</translation>
    </message>
    <message>
        <source>There is no {0} {1}.</source>
        <translation>Nicht vorhanden: {0} {1}.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>These activities wait for each other in a circle: {0}.</source>
        <translation>Diese Vorgänge warten im Kreis aufeinander: {0}.</translation>
    </message>
    <message>
        <source>These activities wait for each other in a circle: {0}. Remove one of these links.</source>
        <translation>Diese Vorgänge warten im Kreis aufeinander: {0}. Entfernen Sie eine dieser Verknüpfungen.</translation>
    </message>
    <message>
        <source>These rows wait for each other in a circle: {0}.</source>
        <translation>Diese Zeilen warten im Kreis aufeinander: {0}.</translation>
    </message>
    <message>
        <source>This activity is not in the plan any more.</source>
        <translation>Dieser Vorgang ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>This is a PDF, not XML.</source>
        <translation>Das ist ein PDF, kein XML.</translation>
    </message>
    <message>
        <source>This is a database of another program, not a plan.</source>
        <translation>Das ist eine Datenbank eines anderen Programms, kein Plan.</translation>
    </message>
    <message>
        <source>This is a database, not XML.</source>
        <translation>Das ist eine Datenbank, kein XML.</translation>
    </message>
    <message>
        <source>This is a file in MS Project&apos;s own format (.mpp), not XML.</source>
        <translation>Das ist eine Datei im eigenen Format von MS Project (.mpp), kein XML.</translation>
    </message>
    <message>
        <source>This is a zip archive or a workbook, not XML.</source>
        <translation>Das ist ein Zip-Archiv oder eine Arbeitsmappe, kein XML.</translation>
    </message>
    <message>
        <source>This is another plan than the one on which changes are tried.</source>
        <translation>Das ist ein anderer Plan als der, an dem Änderungen ausprobiert werden.</translation>
    </message>
    <message>
        <source>This is not a key file with a passphrase.</source>
        <translation>Das ist keine Schlüsseldatei mit Passphrase.</translation>
    </message>
    <message>
        <source>This is not a plan.</source>
        <translation>Das ist kein Plan.</translation>
    </message>
    <message>
        <source>This is not a public key.</source>
        <translation>Das ist kein öffentlicher Schlüssel.</translation>
    </message>
    <message>
        <source>This is not an .xlsx workbook, or it is damaged.</source>
        <translation>Das ist keine .xlsx-Arbeitsmappe, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not an .xlsx workbook.</source>
        <translation>Das ist keine .xlsx-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>This is not an MS Project file: it begins with the element {0}.</source>
        <translation>Das ist keine MS-Project-Datei: sie beginnt mit dem Element {0}.</translation>
    </message>
    <message>
        <source>This is not an MS Project file: it holds no project.</source>
        <translation>Das ist keine MS-Project-Datei: sie enthält kein Projekt.</translation>
    </message>
    <message>
        <source>This key is already enrolled as {0} of {1}.</source>
        <translation>Dieser Schlüssel ist schon als {0} von {1} angemeldet.</translation>
    </message>
    <message>
        <source>This link is left out.</source>
        <translation>Diese Verknüpfung wird ausgelassen.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock ({0}) is behind the last change of the plan ({1}).</source>
        <translation>Die Uhr dieses Rechners ({0}) geht der letzten Änderung des Plans ({1}) nach.</translation>
    </message>
    <message>
        <source>This plan is of an older version and is shown converted; the file is as it was.</source>
        <translation>Dieser Plan hat eine ältere Version und wird umgewandelt gezeigt; die Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>This plan is of an older version, whose tables were different.</source>
        <translation>Dieser Plan hat eine ältere Version, deren Tabellen anders waren.</translation>
    </message>
    <message>
        <source>This plan was written by a newer version of the program (plan format {0}; this program knows up to {1}). Your data was not modified.</source>
        <translation>Dieser Plan wurde von einer neueren Version des Programms geschrieben (Planformat {0}; dieses Programm kennt bis {1}). Ihre Daten wurden nicht verändert.</translation>
    </message>
    <message>
        <source>This {0} is not in the plan any more.</source>
        <translation>Nicht mehr im Plan: {0}.</translation>
    </message>
    <message>
        <source>Tick them, or mark them as not applicable.</source>
        <translation>Haken Sie sie ab, oder kennzeichnen Sie sie als nicht zutreffend.</translation>
    </message>
    <message>
        <source>Times are in {0}.</source>
        <translation>Zeiten in {0}.</translation>
    </message>
    <message>
        <source>To begin later, give the activity a later start.</source>
        <translation>Geben Sie dem Vorgang einen späteren Beginn, wenn er später anfangen soll.</translation>
    </message>
    <message>
        <source>Try again; close other programs if the memory is short.</source>
        <translation>Versuchen Sie es noch einmal; schließen Sie andere Programme, wenn der Speicher knapp ist.</translation>
    </message>
    <message>
        <source>Try another disk.</source>
        <translation>Versuchen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Try another folder.</source>
        <translation>Versuchen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Try another place.</source>
        <translation>Versuchen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Two shifts of the calendar {0} overlap on {1}.</source>
        <translation>Zwei Schichten des Kalenders {0} überschneiden sich am {1}.</translation>
    </message>
    <message>
        <source>Undo or change those first.</source>
        <translation>Machen Sie zuerst jene rückgängig, oder ändern Sie sie.</translation>
    </message>
    <message>
        <source>Unlock or install a keyring (GNOME Keyring, KWallet, Windows, macOS), or use a key file with a passphrase: relplan key create --key-file FILE.</source>
        <translation>Entsperren oder installieren Sie einen Schlüsselbund (GNOME Keyring, KWallet, Windows, macOS), oder nehmen Sie eine Schlüsseldatei mit Passphrase: relplan key create --key-file FILE.</translation>
    </message>
    <message>
        <source>Use &apos;Copy release&apos;.</source>
        <translation>Nehmen Sie „Release kopieren“.</translation>
    </message>
    <message>
        <source>Use a year from {0} to {1}.</source>
        <translation>Nehmen Sie ein Jahr von {0} bis {1}.</translation>
    </message>
    <message>
        <source>Use an IANA name such as Europe/Berlin, Asia/Kolkata or UTC.</source>
        <translation>Nehmen Sie einen IANA-Namen wie Europe/Berlin, Asia/Kolkata oder UTC.</translation>
    </message>
    <message>
        <source>Use dmy or mdy.</source>
        <translation>Nehmen Sie dmy oder mdy.</translation>
    </message>
    <message>
        <source>Use one from {0} to {1}, or remove the date.</source>
        <translation>Nehmen Sie eines von {0} bis {1}, oder entfernen Sie das Datum.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Nehmen Sie eines von {0}.</translation>
    </message>
    <message>
        <source>Use one of: {0}.</source>
        <translation>Nehmen Sie eines davon: {0}.</translation>
    </message>
    <message>
        <source>Use planning, building, testing, deployment or hypercare.</source>
        <translation>Nehmen Sie planning, building, testing, deployment oder hypercare.</translation>
    </message>
    <message>
        <source>Use utf-8, utf-16 or cp1252, for instance.</source>
        <translation>Nehmen Sie etwa utf-8, utf-16 oder cp1252.</translation>
    </message>
    <message>
        <source>Use {0} or {1}.</source>
        <translation>Nehmen Sie {0} oder {1}.</translation>
    </message>
    <message>
        <source>What is left of {0} goes on {1}: what wasn&apos;t done by {2} is planned from then on.</source>
        <translation>Der Rest von {0} geht {1} weiter: Was bis {2} nicht getan war, wird ab dann geplant.</translation>
    </message>
    <message>
        <source>What is shown of the signature isn&apos;t what was signed.</source>
        <translation>Was von der Unterschrift gezeigt wird, ist nicht, was unterschrieben wurde.</translation>
    </message>
    <message>
        <source>Workbooks are not read without the library defusedxml.</source>
        <translation>Ohne die Bibliothek defusedxml werden keine Arbeitsmappen gelesen.</translation>
    </message>
    <message>
        <source>Working days without hours, which work from 08:00 to 12:00 and 13:00 to 17:00: {0}.</source>
        <translation>Arbeitstage ohne Zeiten; an ihnen wird von 08:00 bis 12:00 und 13:00 bis 17:00 gearbeitet: {0}.</translation>
    </message>
    <message>
        <source>Working out the dates</source>
        <translation>Termine berechnen</translation>
    </message>
    <message>
        <source>Working times of a day overlap.</source>
        <translation>Arbeitszeiten eines Tages überschneiden sich.</translation>
    </message>
    <message>
        <source>Write 2ed+1ed where it goes on by the clock, else 2d+1d.</source>
        <translation>Schreiben Sie 2 fT+1 fT, wo er nach der Uhr läuft, sonst 2 T+1 T.</translation>
    </message>
    <message>
        <source>Write a minute, or 0.</source>
        <translation>Geben Sie eine Minute oder 0 an.</translation>
    </message>
    <message>
        <source>Write a time before or after it.</source>
        <translation>Schreiben Sie eine Uhrzeit davor oder danach.</translation>
    </message>
    <message>
        <source>Write a whole number such as 1.</source>
        <translation>Schreiben Sie eine ganze Zahl wie 1.</translation>
    </message>
    <message>
        <source>Write after how much work and for how long, such as 3d+1d.</source>
        <translation>Schreiben Sie, nach wie viel Arbeit und für wie lange, etwa 3 T+1 T.</translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DD.</source>
        <translation>Schreiben Sie es als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DDTHH:MM with Z or an offset.</source>
        <translation>Schreiben Sie es als JJJJ-MM-TTThh:mm mit Z oder einem Versatz.</translation>
    </message>
    <message>
        <source>Write it at the day on which it begins.</source>
        <translation>Schreiben Sie es zu dem Tag, an dem es beginnt.</translation>
    </message>
    <message>
        <source>Write it in hours, like PT320H0M0S.</source>
        <translation>Schreiben Sie es in Stunden, wie PT320H0M0S.</translation>
    </message>
    <message>
        <source>Write it like 08:00:00 to 12:00:00.</source>
        <translation>Schreiben Sie es wie 08:00:00 bis 12:00:00.</translation>
    </message>
    <message>
        <source>Write it like 09:00-17:00, and several like 09:00-12:30, 13:00-17:00.</source>
        <translation>Schreiben Sie es wie 09:00-17:00, mehrere wie 09:00-12:30, 13:00-17:00.</translation>
    </message>
    <message>
        <source>Write it like 09:00; 06:00 +1 is in the morning after.</source>
        <translation>Schreiben Sie es wie 09:00; 06:00 +1 ist am Morgen danach.</translation>
    </message>
    <message>
        <source>Write it like 2025-10-09 or 9 Oct 2025.</source>
        <translation>Schreiben Sie es wie 2025-10-09 oder 9 Oct 2025.</translation>
    </message>
    <message>
        <source>Write it like 2026-03-02T08:00:00.</source>
        <translation>Schreiben Sie es wie 2026-03-02T08:00:00.</translation>
    </message>
    <message>
        <source>Write it like 2026-03-03T09:00Z or 2026-03-03T14:30+05:30.</source>
        <translation>Schreiben Sie es wie 2026-03-03T09:00Z oder 2026-03-03T14:30+05:30.</translation>
    </message>
    <message>
        <source>Write it like 2d, -4h, 2ed or 50%.</source>
        <translation>Schreiben Sie ihn wie 2 T, -4 Std., 2 fT oder 50%.</translation>
    </message>
    <message>
        <source>Write it like 3, 3FS+2d, 7SS or A-12FF-1d, several with commas between.</source>
        <translation>Schreiben Sie es wie 3, 3FS+2 T, 7SS oder A-12FF-1 T, mehrere durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Write it like 3d, 4h, 90min or 2w.</source>
        <translation>Schreiben Sie es wie 3 T, 4 Std., 90 Min. oder 2 W.</translation>
    </message>
    <message>
        <source>Write it like 3d.</source>
        <translation>Schreiben Sie es wie 3 T.</translation>
    </message>
    <message>
        <source>Write it like 50 %.</source>
        <translation>Schreiben Sie es wie 50 %.</translation>
    </message>
    <message>
        <source>Write it like As Soon As Possible, Start No Earlier Than or SNET.</source>
        <translation>Schreiben Sie es wie As Soon As Possible, Start No Earlier Than oder SNET.</translation>
    </message>
    <message>
        <source>Write it like PT16H0M0S.</source>
        <translation>Schreiben Sie es wie PT16H0M0S.</translation>
    </message>
    <message>
        <source>Write it like {0}.</source>
        <translation>Schreiben Sie es wie {0}.</translation>
    </message>
    <message>
        <source>Write its {0}.</source>
        <translation>Schreiben Sie dazu: {0}.</translation>
    </message>
    <message>
        <source>Write one date.</source>
        <translation>Schreiben Sie ein einziges Datum.</translation>
    </message>
    <message>
        <source>Write only digits.</source>
        <translation>Schreiben Sie nur Ziffern.</translation>
    </message>
    <message>
        <source>Write the code of the one that you mean.</source>
        <translation>Schreiben Sie den Code dessen, was Sie meinen.</translation>
    </message>
    <message>
        <source>Write the code of the one who is meant (P-3).</source>
        <translation>Schreiben Sie den Code der Person, die gemeint ist (P-3).</translation>
    </message>
    <message>
        <source>Write the code or the name of one that is in the plan ({0}).</source>
        <translation>Schreiben Sie den Code oder den Namen von etwas, das im Plan ist ({0}).</translation>
    </message>
    <message>
        <source>Write the working time, such as 3d, and put waiting time into the lag of a link.</source>
        <translation>Schreiben Sie die Arbeitszeit, etwa 3 T, und legen Sie Wartezeit in den Abstand einer Verknüpfung.</translation>
    </message>
    <message>
        <source>Write {0} or {1}.</source>
        <translation>Schreiben Sie {0} oder {1}.</translation>
    </message>
    <message>
        <source>Writing CSV</source>
        <translation>CSV schreiben</translation>
    </message>
    <message>
        <source>Writing JSON</source>
        <translation>JSON schreiben</translation>
    </message>
    <message>
        <source>Writing tasks</source>
        <translation>Vorgänge schreiben</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Writing the proof</source>
        <translation>Beweis schreiben</translation>
    </message>
    <message>
        <source>Writing the schedule</source>
        <translation>Zeitplan schreiben</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>Your quota on this disk is used up.</source>
        <translation>Ihr Anteil an diesem Datenträger ist aufgebraucht.</translation>
    </message>
    <message>
        <source>id, code or name</source>
        <translation>Id, Code oder Name</translation>
    </message>
    <message>
        <source>row number, code or name</source>
        <translation>Zeilennummer, Code oder Name</translation>
    </message>
    <message>
        <source>{0} And {1} more.</source>
        <translation>{0} Und {1} weitere.</translation>
    </message>
    <message>
        <source>{0} and {1} are in different releases; one can&apos;t be under the other.</source>
        <translation>{0} und {1} sind in verschiedenen Releases; eines kann nicht unter dem anderen sein.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be deleted: {1} {2} and {3} more refer to it.</source>
        <translation>{0} kann nicht gelöscht werden: {1} {2} und {3} weitere verweisen darauf.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be deleted: {1} {2} refers to it.</source>
        <translation>{0} kann nicht gelöscht werden: {1} {2} verweist darauf.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be drawn.</source>
        <translation>{0} kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be edited here; the plan fills it in.</source>
        <translation>{0} kann hier nicht bearbeitet werden; der Plan trägt es ein.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be suspended before it began.</source>
        <translation>{0} kann nicht unterbrochen werden, bevor es begann.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be “{1}”.</source>
        <translation>{0} kann nicht „{1}“ sein.</translation>
    </message>
    <message>
        <source>{0} can&apos;t have finished before it started.</source>
        <translation>{0} kann nicht geendet haben, bevor es begann.</translation>
    </message>
    <message>
        <source>{0} can&apos;t resume before it was suspended.</source>
        <translation>{0} kann nicht weitergehen, bevor es unterbrochen wurde.</translation>
    </message>
    <message>
        <source>{0} can&apos;t wait for itself.</source>
        <translation>{0} kann nicht auf sich selbst warten.</translation>
    </message>
    <message>
        <source>{0} has a character that can&apos;t be kept, at position {1}.</source>
        <translation>{0} hat an Stelle {1} ein Zeichen, das nicht aufbewahrt werden kann.</translation>
    </message>
    <message>
        <source>{0} has changed since ({1}).</source>
        <translation>{0} hat sich seitdem geändert ({1}).</translation>
    </message>
    <message>
        <source>{0} has seconds; the plan keeps whole minutes.</source>
        <translation>{0} hat Sekunden; der Plan hält ganze Minuten.</translation>
    </message>
    <message>
        <source>{0} has {1} MB; a plan keeps files up to 50 MB.</source>
        <translation>{0} hat {1} MB; ein Plan bewahrt Dateien bis 50 MB auf.</translation>
    </message>
    <message>
        <source>{0} hasn&apos;t begun, so it can&apos;t be suspended or resumed.</source>
        <translation>{0} hat nicht begonnen und kann daher weder unterbrochen werden noch weitergehen.</translation>
    </message>
    <message>
        <source>{0} is a milestone; it takes no time.</source>
        <translation>{0} ist ein Meilenstein; der dauert nicht.</translation>
    </message>
    <message>
        <source>{0} is a number, not a date.</source>
        <translation>{0} ist eine Zahl, kein Datum.</translation>
    </message>
    <message>
        <source>{0} is a summary; it is as long as its parts.</source>
        <translation>{0} ist ein Sammelvorgang; er ist so lang wie seine Teile.</translation>
    </message>
    <message>
        <source>{0} is a summary; its progress is that of its parts.</source>
        <translation>{0} ist ein Sammelvorgang; sein Fortschritt ist der seiner Teile.</translation>
    </message>
    <message>
        <source>{0} is a {1}, not a {2}.</source>
        <translation>{0} ist {1}, nicht {2}.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is finished.</source>
        <translation>{0} ist fertig.</translation>
    </message>
    <message>
        <source>{0} is in the year {1}.</source>
        <translation>{0} liegt im Jahr {1}.</translation>
    </message>
    <message>
        <source>{0} is inside of {1}; a summary and what is in it can&apos;t wait for each other.</source>
        <translation>{0} liegt in {1}; ein Sammelvorgang und was darin ist können nicht aufeinander warten.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>{0} is needed for {1}, which is in another release.</source>
        <translation>{0} wird für {1} gebraucht, das in einem anderen Release ist.</translation>
    </message>
    <message>
        <source>{0} is no meaning of a signature.</source>
        <translation>{0} ist keine Bedeutung einer Unterschrift.</translation>
    </message>
    <message>
        <source>{0} is no working day of the calendar “{1}”; the milestone is going to be on {2}.</source>
        <translation>{0} ist kein Arbeitstag des Kalenders „{1}“; der Meilenstein wird am {2} sein.</translation>
    </message>
    <message>
        <source>{0} is not a day.</source>
        <translation>{0} ist kein Tag.</translation>
    </message>
    <message>
        <source>{0} is not a duration.</source>
        <translation>{0} ist keine Dauer.</translation>
    </message>
    <message>
        <source>{0} is not a link that can be kept.</source>
        <translation>{0} ist kein Verweis, der aufbewahrt werden kann.</translation>
    </message>
    <message>
        <source>{0} is not a predecessor.</source>
        <translation>{0} ist kein Vorgänger.</translation>
    </message>
    <message>
        <source>{0} is not applicable, so it must say why.</source>
        <translation>{0} trifft nicht zu und muss daher sagen, warum.</translation>
    </message>
    <message>
        <source>{0} is not the name of a file that ships with the program.</source>
        <translation>{0} ist kein Name einer Datei, die zum Programm gehört.</translation>
    </message>
    <message>
        <source>{0} is open, so it can&apos;t say by whom, when or why not.</source>
        <translation>{0} ist offen und kann daher nicht sagen, durch wen, wann oder warum nicht.</translation>
    </message>
    <message>
        <source>{0} is scheduled from its target date, so it needs one.</source>
        <translation>{0} wird vom Zieldatum her geplant und braucht daher eines.</translation>
    </message>
    <message>
        <source>{0} is the first at its depth; there is nothing to put it under.</source>
        <translation>{0} ist das erste auf seiner Ebene; es gibt nichts, worunter es kommen könnte.</translation>
    </message>
    <message>
        <source>{0} is there again.</source>
        <translation>{0} ist wieder da.</translation>
    </message>
    <message>
        <source>{0} is to work {1} % of the time; {2} % is taken.</source>
        <translation>{0} soll {1} % der Zeit arbeiten; {2} % wird genommen.</translation>
    </message>
    <message>
        <source>{0} is under no summary.</source>
        <translation>{0} liegt unter keinem Sammelvorgang.</translation>
    </message>
    <message>
        <source>{0} is under one of the rows to move.</source>
        <translation>{0} liegt unter einer der Zeilen, die verschoben werden.</translation>
    </message>
    <message>
        <source>{0} is {1} characters long; at most {2} fit.</source>
        <translation>{0} ist {1} Zeichen lang; höchstens {2} passen.</translation>
    </message>
    <message>
        <source>{0} is {1}, so it must say by whom and when.</source>
        <translation>{0} ist {1} und muss daher sagen, durch wen und wann.</translation>
    </message>
    <message>
        <source>{0} is {1}, which is not a date and time.</source>
        <translation>{0} ist {1}; das ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>{0} is {1}, which is not a day.</source>
        <translation>{0} ist {1}; das ist kein Tag.</translation>
    </message>
    <message>
        <source>{0} is {1}, which is not an id.</source>
        <translation>{0} ist {1}; das ist keine Id.</translation>
    </message>
    <message>
        <source>{0} is {1}.</source>
        <translation>{0} ist {1}.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be from {2} to {3}.</source>
        <translation>{0} ist {1}; es muss von {2} bis {3} sein.</translation>
    </message>
    <message>
        <source>{0} must be a whole number, not {1}.</source>
        <translation>{0} muss eine ganze Zahl sein, nicht {1}.</translation>
    </message>
    <message>
        <source>{0} must be text, not {1}.</source>
        <translation>{0} muss Text sein, nicht {1}.</translation>
    </message>
    <message>
        <source>{0} must be true or false, not {1}.</source>
        <translation>{0} muss wahr oder falsch sein, nicht {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} is no {2} of this plan.</source>
        <translation>{0} von {1} ist nicht in diesem Plan ({2}).</translation>
    </message>
    <message>
        <source>{0} rows don&apos;t fit on pages {1} if only {2} lie below each other: the texts would get smaller than 7 points. A page holds {3} rows.</source>
        <translation>{0} Zeilen passen nicht auf Seiten {1}, wenn nur {2} untereinander liegen: Die Texte würden kleiner als 7 Punkt. Eine Seite fasst {3} Zeilen.</translation>
    </message>
    <message>
        <source>{0} rows of the same block are called “{1}”.</source>
        <translation>{0} Zeilen desselben Blocks heißen „{1}“.</translation>
    </message>
    <message>
        <source>{0} signed {1} as author and can&apos;t approve it too.</source>
        <translation>{0} hat {1} als Verfasser unterschrieben und kann nicht auch noch freigeben.</translation>
    </message>
    <message>
        <source>{0} signs this as {1} on {2}: journal entry {3}, content {4}.</source>
        <translation>{0} unterschreibt das als {1} am {2}: Journaleintrag {3}, Inhalt {4}.</translation>
    </message>
    <message>
        <source>{0} to {1} is there twice, with different lags.</source>
        <translation>{0} nach {1} kommt zweimal vor, mit verschiedenen Abständen.</translation>
    </message>
    <message>
        <source>{0} waits for {1} already ({2}).</source>
        <translation>{0} wartet schon auf {1} ({2}).</translation>
    </message>
    <message>
        <source>{0} was added.</source>
        <translation>{0} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{0} was deleted since.</source>
        <translation>{0} wurde seitdem gelöscht.</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0} wurde entfernt.</translation>
    </message>
    <message>
        <source>{0} was {1}, is {2}.</source>
        <translation>{0} war {1}, ist {2}.</translation>
    </message>
    <message>
        <source>{0} would have no duration.</source>
        <translation>{0} hätte keine Dauer.</translation>
    </message>
    <message>
        <source>{0} {1} can&apos;t slip: it has begun.</source>
        <translation>{0} {1} kann sich nicht verzögern: es hat begonnen.</translation>
    </message>
    <message>
        <source>{0} {1} can&apos;t slip: it is a summary.</source>
        <translation>{0} {1} kann sich nicht verzögern: es ist ein Sammelvorgang.</translation>
    </message>
    <message>
        <source>{0} {1} has no time zone.</source>
        <translation>{0} {1} hat keine Zeitzone.</translation>
    </message>
    <message>
        <source>{0} {1} has seconds; the plan keeps whole minutes.</source>
        <translation>{0} {1} hat Sekunden; der Plan hält ganze Minuten.</translation>
    </message>
    <message>
        <source>{0}, Finish</source>
        <translation>{0}, Ende</translation>
    </message>
    <message>
        <source>{0}: a value doesn&apos;t fit ({1}).</source>
        <translation>{0}: ein Wert passt nicht ({1}).</translation>
    </message>
    <message>
        <source>{0}: at “{1}” the clocks of {2} are put forward; there is no such time.</source>
        <translation>{0}: um „{1}“ werden die Uhren von {2} vorgestellt; diese Zeit gibt es nicht.</translation>
    </message>
    <message>
        <source>{0}: the evidence is in another order.</source>
        <translation>{0}: die Nachweise stehen in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>{0}: the evidence {1} was added.</source>
        <translation>{0}: der Nachweis {1} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{0}: the evidence {1} was changed.</source>
        <translation>{0}: der Nachweis {1} wurde geändert.</translation>
    </message>
    <message>
        <source>{0}: the evidence {1} was removed.</source>
        <translation>{0}: der Nachweis {1} wurde entfernt.</translation>
    </message>
    <message>
        <source>{0}: {1} was {2}, is {3}.</source>
        <translation>{0}: {1} war {2}, ist {3}.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is neither {2} nor {3}.</source>
        <translation>{0}: „{1}“ ist weder {2} noch {3}.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a date and time.</source>
        <translation>{0}: „{1}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a day.</source>
        <translation>{0}: „{1}“ ist kein Tag.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a whole number.</source>
        <translation>{0}: „{1}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{0}” begins on the next day.</source>
        <translation>„{0}“ beginnt erst am nächsten Tag.</translation>
    </message>
    <message>
        <source>“{0}” can be day first or month first.</source>
        <translation>„{0}“ kann Tag zuerst oder Monat zuerst sein.</translation>
    </message>
    <message>
        <source>“{0}” does not say in which time zone it is meant.</source>
        <translation>„{0}“ sagt nicht, in welcher Zeitzone es gemeint ist.</translation>
    </message>
    <message>
        <source>“{0}” has an impossible time of day.</source>
        <translation>„{0}“ hat eine unmögliche Uhrzeit.</translation>
    </message>
    <message>
        <source>“{0}” has seconds; the planner works in whole minutes.</source>
        <translation>„{0}“ hat Sekunden; der Planer rechnet in ganzen Minuten.</translation>
    </message>
    <message>
        <source>“{0}” is in another kind of time than the activity.</source>
        <translation>„{0}“ zählt anders als der Vorgang (Arbeitszeit oder Uhr).</translation>
    </message>
    <message>
        <source>“{0}” is no pause.</source>
        <translation>„{0}“ ist keine Pause.</translation>
    </message>
    <message>
        <source>“{0}” is no pause: it lasts some time, after some work.</source>
        <translation>„{0}“ ist keine Pause: Sie dauert einige Zeit, nach etwas Arbeit.</translation>
    </message>
    <message>
        <source>“{0}” is not a constraint.</source>
        <translation>„{0}“ ist keine Einschränkung.</translation>
    </message>
    <message>
        <source>“{0}” is not a date and time.</source>
        <translation>„{0}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>“{0}” is not a date.</source>
        <translation>„{0}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{0}” is not a duration.</source>
        <translation>„{0}“ ist keine Dauer.</translation>
    </message>
    <message>
        <source>“{0}” is not a lag.</source>
        <translation>„{0}“ ist kein Abstand.</translation>
    </message>
    <message>
        <source>“{0}” is not a percentage from 0 to 100.</source>
        <translation>„{0}“ ist kein Prozentsatz von 0 bis 100.</translation>
    </message>
    <message>
        <source>“{0}” is not a stretch of working time.</source>
        <translation>„{0}“ ist kein Abschnitt Arbeitszeit.</translation>
    </message>
    <message>
        <source>“{0}” is not a time of day.</source>
        <translation>„{0}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>“{0}” is not a type of link.</source>
        <translation>„{0}“ ist keine Art einer Verknüpfung.</translation>
    </message>
    <message>
        <source>“{0}” is not an outline level.</source>
        <translation>„{0}“ ist keine Gliederungsebene.</translation>
    </message>
    <message>
        <source>“{0}” is outside of the years {1} to {2}.</source>
        <translation>„{0}“ liegt außerhalb der Jahre {1} bis {2}.</translation>
    </message>
    <message>
        <source>“{0}” is the activity itself; it can&apos;t wait for itself.</source>
        <translation>„{0}“ ist der Vorgang selbst; er kann nicht auf sich selbst warten.</translation>
    </message>
    <message>
        <source>“{0}” is there twice, with different lags.</source>
        <translation>„{0}“ kommt zweimal vor, mit verschiedenen Abständen.</translation>
    </message>
    <message>
        <source>“{0}” is there twice, with different lengths.</source>
        <translation>„{0}“ steht zweimal da, mit verschiedenen Längen.</translation>
    </message>
    <message>
        <source>“{0}” names {1} rows: {2}.</source>
        <translation>„{0}“ bezeichnet {1} Zeilen: {2}.</translation>
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
        <source>Environment</source>
        <translation>Umgebung</translation>
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
        <source>End</source>
        <translation>Ende</translation>
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
        <source>Inside</source>
        <translation>Darin</translation>
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
        <source>Pauses</source>
        <translation>Pausen</translation>
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
        <translation>Statusdatum</translation>
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
        <source>Critical up to days of float</source>
        <translation>Kritisch bis zu so vielen Tagen Puffer</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Activity id</source>
        <translation>Vorgangs-Id</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Content digest</source>
        <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>Duration unit</source>
        <translation>Einheit der Dauer</translation>
    </message>
    <message>
        <source>Enrolled at</source>
        <translation>Angemeldet am</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Erstes Jahr</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Holiday set</source>
        <translation>Feiertagssatz</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>Journal head</source>
        <translation>Journalstand</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Lag kind</source>
        <translation>Art des Abstands</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Minutes per day</source>
        <translation>Minuten je Tag</translation>
    </message>
    <message>
        <source>Minutes per week</source>
        <translation>Minuten je Woche</translation>
    </message>
    <message>
        <source>Percent complete</source>
        <translation>Fortschritt in Prozent</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Predecessor</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Release id</source>
        <translation>Release-Id</translation>
    </message>
    <message>
        <source>Revoked at</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signature value</source>
        <translation>Wert der Unterschrift</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Id der Quelle</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Subdivision</source>
        <translation>Landesteil</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammelvorgang</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Gemacht am</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find an activity by code, name or owner</source>
        <translation>Einen Vorgang nach Code, Name oder Verantwortlichem suchen</translation>
    </message>
    <message>
        <source>Code, name or owner</source>
        <translation>Code, Name oder Verantwortlicher</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächsten suchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorigen suchen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>{0} gefunden</translation>
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
        <source>{0} h</source>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} T</translation>
    </message>
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
    <name>Grouping</name>
    <message>
        <source>No grouping</source>
        <translation>Keine Gruppierung</translation>
    </message>
    <message>
        <source>Group by release</source>
        <translation>Nach Release gruppieren</translation>
    </message>
    <message>
        <source>Group by stage</source>
        <translation>Nach Phase gruppieren</translation>
    </message>
    <message>
        <source>Group by owner</source>
        <translation>Nach Verantwortlichem gruppieren</translation>
    </message>
    <message>
        <source>Group by team</source>
        <translation>Nach Team gruppieren</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Keine Phase</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Kein Verantwortlicher</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>The plan is read-only.</source>
        <translation>Der Plan ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Selection frame</source>
        <translation>Auswahlrahmen</translation>
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
    <message>
        <source>&amp;Leave out what is wrong...</source>
        <translation>Was nicht stimmt, &amp;auslassen...</translation>
    </message>
    <message>
        <source>&amp;Leave out this row...</source>
        <translation>Diese Zeile &amp;auslassen...</translation>
    </message>
    <message>
        <source>&amp;Leave out these {0} rows...</source>
        <translation>Diese {0} Zeilen &amp;auslassen...</translation>
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
    <name>LeavingTrial</name>
    <message>
        <source>Changes are being tried</source>
        <translation>Änderungen werden ausprobiert</translation>
    </message>
    <message>
        <source>Take them into the plan, or drop them and go on?</source>
        <translation>In den Plan übernehmen, oder verwerfen und fortfahren?</translation>
    </message>
    <message>
        <source>Take as one change...</source>
        <translation>Als eine Änderung übernehmen...</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
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
    <name>MovedDatesDialog</name>
    <message>
        <source>Dates that would move</source>
        <translation>Termine, die sich verschieben würden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Finish by</source>
        <translation>Ende um</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Would finish</source>
        <translation>Ende wäre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Would start</source>
        <translation>Beginn wäre</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>No date would move with what was tried.</source>
        <translation>Mit dem Ausprobierten würde sich kein Termin verschieben.</translation>
    </message>
    <message>
        <source>Further dates that would be missed: {0}.</source>
        <translation>Weitere Termine, die verfehlt würden: {0}.</translation>
    </message>
    <message>
        <source>goes live</source>
        <translation>geht live</translation>
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
    <name>Nouns</name>
    <message>
        <source>absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>baseline activities</source>
        <translation>Vorgänge des Basisplans</translation>
    </message>
    <message>
        <source>baseline activity</source>
        <translation>Vorgang des Basisplans</translation>
    </message>
    <message>
        <source>baselines</source>
        <translation>Basispläne</translation>
    </message>
    <message>
        <source>calendar exceptions</source>
        <translation>Kalenderausnahmen</translation>
    </message>
    <message>
        <source>calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>change freezes</source>
        <translation>Änderungssperren</translation>
    </message>
    <message>
        <source>checklist items</source>
        <translation>Checklistenpunkte</translation>
    </message>
    <message>
        <source>checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>external dependencies</source>
        <translation>externe Abhängigkeiten</translation>
    </message>
    <message>
        <source>holiday set</source>
        <translation>Feiertagssatz</translation>
    </message>
    <message>
        <source>holiday sets</source>
        <translation>Feiertagssätze</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>risk actions</source>
        <translation>Risikomaßnahmen</translation>
    </message>
    <message>
        <source>risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>rollback plans</source>
        <translation>Rückfallpläne</translation>
    </message>
    <message>
        <source>rollback steps</source>
        <translation>Rückfallschritte</translation>
    </message>
    <message>
        <source>scope items</source>
        <translation>Umfangspunkte</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>signing key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>signing keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>skills of a person</source>
        <translation>Fähigkeiten einer Person</translation>
    </message>
    <message>
        <source>systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>systems of a release</source>
        <translation>Systeme eines Releases</translation>
    </message>
    <message>
        <source>working shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>working shifts</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>Freigebender</translation>
    </message>
</context>
<context>
    <name>OpeningBanner</name>
    <message>
        <source>⚠ Another program is using {0}. It is opened as soon as the file is free.</source>
        <translation>⚠ Ein anderes Programm verwendet {0}. Der Plan wird geöffnet, sobald die Datei frei ist.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Total float</source>
        <translation>Gesamtpuffer</translation>
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
        <source>Done</source>
        <translation>Erledigt</translation>
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
    <name>PageSetupDialog</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Risk matrix and register</source>
        <translation>Risikomatrix und Risikoliste</translation>
    </message>
    <message>
        <source>Load of the testers</source>
        <translation>Auslastung der Tester</translation>
    </message>
    <message>
        <source>Checklists and signatures</source>
        <translation>Checklisten und Unterschriften</translation>
    </message>
    <message>
        <source>Rollback plans</source>
        <translation>Rückfallpläne</translation>
    </message>
    <message>
        <source>Runbook of the deployment</source>
        <translation>Ablaufplan der Einführung</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Seite einrichten</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Pages wide</source>
        <translation>Seiten breit</translation>
    </message>
    <message>
        <source>Pages high</source>
        <translation>Seiten hoch</translation>
    </message>
    <message>
        <source>As many as needed</source>
        <translation>So viele wie nötig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Without days everything is drawn. Rows get lower to fit on the pages high, texts never smaller than 7 points.</source>
        <translation>Ohne Tage wird alles gezeichnet. Zeilen werden niedriger, damit sie auf die Seiten in der Höhe passen, Texte nie kleiner als 7 Punkt.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>Aus&amp;richtung</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>Zeile&amp;n</translation>
    </message>
    <message>
        <source>Whi&amp;ch rows</source>
        <translation>Wel&amp;che Zeilen</translation>
    </message>
    <message>
        <source>Pages &amp;wide</source>
        <translation>Seiten &amp;breit</translation>
    </message>
    <message>
        <source>Base&amp;line</source>
        <translation>Basi&amp;splan</translation>
    </message>
    <message>
        <source>Pages &amp;high</source>
        <translation>Seiten &amp;hoch</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Nach Bedarf</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>(dates {0} of {1}, rows {2} of {3})</source>
        <translation>(Zeitraum {0} von {1}, Zeilen {2} von {3})</translation>
    </message>
    <message>
        <source>({0} not assessed)</source>
        <translation>({0} nicht bewertet)</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 risk</source>
        <translation>1 Risiko</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After the response</source>
        <translation>Nach der Reaktion</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>fast sicher</translation>
    </message>
    <message>
        <source>and {0} more releases</source>
        <translation>und {0} weitere Releases</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>Freigebender</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>away while an assigned activity goes on</source>
        <translation>abwesend, während ein zugewiesener Vorgang läuft</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>baseline {0}</source>
        <translation>Basisplan {0}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before the response</source>
        <translation>Vor der Reaktion</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>critical (thick lower edge)</source>
        <translation>kritisch (dicke Unterkante)</translation>
    </message>
    <message>
        <source>critical milestone (dot)</source>
        <translation>kritischer Meilenstein (Punkt)</translation>
    </message>
    <message>
        <source>Data lost by going back</source>
        <translation>Datenverlust beim Rückfall</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>freier Tag</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>freie Tage</translation>
    </message>
    <message>
        <source>deadline missed</source>
        <translation>Stichtag verfehlt</translation>
    </message>
    <message>
        <source>deadline or target</source>
        <translation>Stichtag oder Ziel</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entscheidung durch</translation>
    </message>
    <message>
        <source>dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Done by, when</source>
        <translation>Erledigt von, wann</translation>
    </message>
    <message>
        <source>done so far</source>
        <translation>bisher erledigt</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>extrem</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Fingerabdruck des Schlüssels</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>change freeze, no deployment (hatched)</source>
        <translation>Änderungssperre, keine Einführung (schraffiert)</translation>
    </message>
    <message>
        <source>change freeze, deployment needs approval (hatched)</source>
        <translation>Änderungssperre, Einführung nur mit Genehmigung (schraffiert)</translation>
    </message>
    <message>
        <source>goes on, or lies, beyond the page</source>
        <translation>geht über die Seite hinaus oder liegt außerhalb</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>grouped by owner</source>
        <translation>nach Verantwortlichem gruppiert</translation>
    </message>
    <message>
        <source>grouped by release</source>
        <translation>nach Release gruppiert</translation>
    </message>
    <message>
        <source>grouped by stage</source>
        <translation>nach Phase gruppiert</translation>
    </message>
    <message>
        <source>grouped by team</source>
        <translation>nach Team gruppiert</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not all rows are shown</source>
        <translation>nicht alle Zeilen werden gezeigt</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>holiday of the person&apos;s calendar</source>
        <translation>Feiertag im Kalender der Person</translation>
    </message>
    <message>
        <source>hours assigned in each day, on each person&apos;s own calendar</source>
        <translation>zugewiesene Stunden je Tag, nach dem Kalender jeder Person</translation>
    </message>
    <message>
        <source>hours assigned in each week from Monday, on each person&apos;s own calendar</source>
        <translation>zugewiesene Stunden je Woche ab Montag, nach dem Kalender jeder Person</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Er hat keine Schritte.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>journal entry {0}</source>
        <translation>Journaleintrag {0}</translation>
    </message>
    <message>
        <source>journal head {0}</source>
        <translation>Journalkopf {0}</translation>
    </message>
    <message>
        <source>key revoked since</source>
        <translation>Schlüssel seitdem widerrufen</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>Spätester Beginn</translation>
    </message>
    <message>
        <source>leave or other absence</source>
        <translation>Urlaub oder andere Abwesenheit</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>load of people</source>
        <translation>Auslastung der Personen</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>Made {0}, {1} ({2})</source>
        <translation>Erstellt {0}, {1} ({2})</translation>
    </message>
    <message>
        <source>major</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>milestone reached (tick)</source>
        <translation>Meilenstein erreicht (Haken)</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>negligible</source>
        <translation>minimal</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Durchsicht</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Kein Verantwortlicher</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Keine Phase</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>Noch niemand hat unterschrieben.</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>overloaded (dark lower edge)</source>
        <translation>überlastet (dunkle Unterkante)</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
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
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
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
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Risk register</source>
        <translation>Risikoliste</translation>
    </message>
    <message>
        <source>risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>rollback plans</source>
        <translation>Rückfallpläne</translation>
    </message>
    <message>
        <source>runbook of the deployment</source>
        <translation>Ablaufplan der Einführung</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>Signatures of {0}</source>
        <translation>Unterschriften zu {0}</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>status date</source>
        <translation>Statusdatum</translation>
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
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Sammelvorgang</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>The checklist has no items.</source>
        <translation>Die Checkliste hat keine Punkte.</translation>
    </message>
    <message>
        <source>There are no risks.</source>
        <translation>Es gibt keine Risiken.</translation>
    </message>
    <message>
        <source>Times are in {0}.</source>
        <translation>Zeiten in {0}.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Total float</source>
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>total float</source>
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>up to all of it</source>
        <translation>bis zur ganzen Zeit</translation>
    </message>
    <message>
        <source>up to half of the person&apos;s time</source>
        <translation>bis zur halben Zeit der Person</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Die schlimmsten zuerst</translation>
    </message>
    <message>
        <source>Worst first, {0} more not listed</source>
        <translation>Die schlimmsten zuerst, {0} weitere nicht aufgeführt</translation>
    </message>
    <message>
        <source>{0} (continued)</source>
        <translation>{0} (Fortsetzung)</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} Min.</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} Std.</translation>
    </message>
    <message>
        <source>% done</source>
        <translation>% erledigt</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>{0} risks</source>
        <translation>{0} Risiken</translation>
    </message>
    <message>
        <source>{0} rows: a PDF names every one</source>
        <translation>{0} Zeilen: ein PDF nennt jede</translation>
    </message>
    <message>
        <source>{0} stands for a character that no installed font holds</source>
        <translation>{0} steht für ein Zeichen, das keine installierte Schrift enthält</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{0}, of {1}</source>
        <translation>{0}, von {1}</translation>
    </message>
    <message>
        <source>{0}, {1} closed and not shown</source>
        <translation>{0}, {1} geschlossen und nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>({0} and {1} more)</source>
        <translation>({0} und {1} weitere)</translation>
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
        <source>ActualFinish</source>
        <translation>ActualFinish</translation>
    </message>
    <message>
        <source>ActualStart</source>
        <translation>ActualStart</translation>
    </message>
    <message>
        <source>Constraint date</source>
        <translation>Datum der Einschränkung</translation>
    </message>
    <message>
        <source>ConstraintDate</source>
        <translation>ConstraintDate</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>FinishDate</source>
        <translation>FinishDate</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>ManualStart</source>
        <translation>ManualStart</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Point of no return</source>
        <translation>Punkt ohne Umkehr</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>StartDate</source>
        <translation>StartDate</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Statusdatum</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>Zieldatum</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>darüber hinaus</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>exception “{0}”</source>
        <translation>Ausnahme „{0}“</translation>
    </message>
    <message>
        <source>it has {0} parts</source>
        <translation>sie hat {0} Teile</translation>
    </message>
    <message>
        <source>it has {0}, which no plan has</source>
        <translation>sie hat {0}, was kein Plan hat</translation>
    </message>
    <message>
        <source>it holds {0} MB</source>
        <translation>sie enthält {0} MB</translation>
    </message>
    <message>
        <source>it lacks {0}</source>
        <translation>ihr fehlt {0}</translation>
    </message>
    <message>
        <source>its XML defines entities, as no spreadsheet program does</source>
        <translation>ihr XML definiert Entitäten, wie es keine Tabellenkalkulation tut</translation>
    </message>
    <message>
        <source>its part {0} is packed {1} to 1</source>
        <translation>ihr Teil {0} ist {1} zu 1 gepackt</translation>
    </message>
    <message>
        <source>minute {0}</source>
        <translation>Minute {0}</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>row of {0}</source>
        <translation>Zeile von {0}</translation>
    </message>
    <message>
        <source>row {0} is {1} (“{2}”)</source>
        <translation>Zeile {0} ist {1} („{2}“)</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>Signal {0}</translation>
    </message>
    <message>
        <source>status {0}</source>
        <translation>Status {0}</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>utf-8 or cp1252</source>
        <translation>utf-8 oder cp1252</translation>
    </message>
    <message>
        <source>weekday {0}</source>
        <translation>Wochentag {0}</translation>
    </message>
    <message>
        <source>without an ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} von {1} auf {2}</translation>
    </message>
    <message>
        <source>{0} has it open on {1} since {2}</source>
        <translation>{0} hat ihn auf {1} geöffnet seit {2}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>PatienceBanner</name>
    <message>
        <source>⚠ Another program is using the file. What you did last isn&apos;t written yet; it is as soon as the file is free. Go on working, and leave the plan open.</source>
        <translation>⚠ Ein anderes Programm verwendet die Datei. Was Sie zuletzt getan haben, ist noch nicht geschrieben; das geschieht, sobald die Datei frei ist. Arbeiten Sie weiter, und lassen Sie den Plan geöffnet.</translation>
    </message>
    <message>
        <source>⚠ Another program is using the file. The {0} things that you did last aren&apos;t written yet; they are as soon as it is free. Go on working, and leave the plan open.</source>
        <translation>⚠ Ein anderes Programm verwendet die Datei. Die letzten {0} Änderungen sind noch nicht geschrieben; das geschieht, sobald die Datei frei ist. Arbeiten Sie weiter, und lassen Sie den Plan geöffnet.</translation>
    </message>
    <message>
        <source>Don&apos;t wait</source>
        <translation>Nicht warten</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>{calendar_id}, weekday {weekday}</source>
        <translation>{calendar_id}, Wochentag {weekday}</translation>
    </message>
    <message>
        <source>{person_id} on {activity_id}</source>
        <translation>{person_id} für {activity_id}</translation>
    </message>
    <message>
        <source>{person_id}, {first_day} – {last_day}</source>
        <translation>{person_id}, {first_day} – {last_day}</translation>
    </message>
    <message>
        <source>{skill_id} of {person_id}</source>
        <translation>{skill_id} von {person_id}</translation>
    </message>
    <message>
        <source>{system_id} in {release_id}</source>
        <translation>{system_id} in {release_id}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>The table</source>
        <translation>Die Tabelle</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>Column {0} ({1})</source>
        <translation>Spalte {0} ({1})</translation>
    </message>
    <message>
        <source>Row {0}, column {1} ({2})</source>
        <translation>Zeile {0}, Spalte {1} ({2})</translation>
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
        <source>Another time zone shows the same moments on another clock; a calendar without a zone of its own then works by that clock. The working time per day and week is what “1d” and “1w” mean when they are typed. Activities with no more total float than the days given last are critical.</source>
        <translation>Eine andere Zeitzone zeigt dieselben Zeitpunkte auf einer anderen Uhr; ein Kalender ohne eigene Zeitzone arbeitet dann nach dieser Uhr. Die Arbeitszeit je Tag und Woche ist das, was „1 T“ und „1 W“ beim Tippen bedeuten. Vorgänge mit nicht mehr Gesamtpuffer als den zuletzt genannten Tagen sind kritisch.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>F&amp;irst</source>
        <translation>&amp;Erste</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Las&amp;t</source>
        <translation>&amp;Letzte</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Lay out the pages</source>
        <translation>Seiten einrichten</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Print...</source>
        <translation>Drucken...</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>Die Seiten sind beim Drucker.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>{what} goes live {live}, after its target {target}.</source>
        <translation>{what} geht {live} live, nach dem Ziel {target}.</translation>
    </message>
    <message>
        <source>{what} is {span} too late for the dates fixed after it.</source>
        <translation>{what} ist um {span} zu spät für die festen Termine danach.</translation>
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
        <source>{what} is {span} too late for {next}.</source>
        <translation>{what} ist um {span} zu spät für {next}.</translation>
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
        <translation>{person} hat am {first} {hours} Std. mehr, als in den Tag passen.</translation>
    </message>
    <message>
        <source>{person} has {hours} h more from {first} to {last} than the days hold.</source>
        <translation>{person} hat vom {first} bis {last} {hours} Std. mehr, als in die Tage passen.</translation>
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
    <message>
        <source>{what} goes live {start}, inside of the change freeze {freeze}, which forbids that until {until}. The first free time is {free}.</source>
        <translation>{what} geht {start} live, in der Änderungssperre {freeze}, die das bis {until} verbietet. Der erste freie Zeitpunkt ist {free}.</translation>
    </message>
    <message>
        <source>{what} goes live {start}, inside of the change freeze {freeze}, and needs an approval for that. The first free time is {free}.</source>
        <translation>{what} geht {start} live, in der Änderungssperre {freeze}, und braucht dafür eine Genehmigung. Der erste freie Zeitpunkt ist {free}.</translation>
    </message>
    <message>
        <source>{what} is planned for {start}, inside of the change freeze {freeze}, which forbids that until {until}. The first free time is {free}.</source>
        <translation>{what} ist für {start} geplant, in der Änderungssperre {freeze}, die das bis {until} verbietet. Der erste freie Zeitpunkt ist {free}.</translation>
    </message>
    <message>
        <source>{what} is planned for {start}, inside of the change freeze {freeze}, and needs an approval for that. The first free time is {free}.</source>
        <translation>{what} ist für {start} geplant, in der Änderungssperre {freeze}, und braucht dafür eine Genehmigung. Der erste freie Zeitpunkt ist {free}.</translation>
    </message>
    <message>
        <source>{what} starts {start} and is inside of the change freeze {freeze} for {hours} h, which forbids that until {until}. All of it could be done from {free} on.</source>
        <translation>{what} beginnt {start} und liegt {hours} Std. lang in der Änderungssperre {freeze}, die eine Einführung bis {until} verbietet. Im Ganzen ginge es ab {free}.</translation>
    </message>
    <message>
        <source>{what} starts {start} and is inside of the change freeze {freeze} for {hours} h, and needs an approval for that. All of it could be done from {free} on.</source>
        <translation>{what} beginnt {start}, liegt {hours} Std. lang in der Änderungssperre {freeze} und braucht dafür eine Genehmigung. Im Ganzen ginge es ab {free} ohne sie.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>WBS codes of their own, left out</source>
        <translation>eigene PSP-Codes, weggelassen</translation>
    </message>
    <message>
        <source>a task at their end was left out</source>
        <translation>ein Vorgang an ihrem Ende weggelassen wurde</translation>
    </message>
    <message>
        <source>accounts of resources</source>
        <translation>Konten von Ressourcen</translation>
    </message>
    <message>
        <source>activities of other projects, kept at their dates</source>
        <translation>Vorgänge anderer Projekte, an ihren Terminen gehalten</translation>
    </message>
    <message>
        <source>actual dates of single people</source>
        <translation>tatsächliche Termine einzelner Personen</translation>
    </message>
    <message>
        <source>actual finishes without an actual start, which take the start</source>
        <translation>tatsächliche Enden ohne tatsächlichen Beginn, die den Beginn übernehmen</translation>
    </message>
    <message>
        <source>assignments of less than 1 %, kept as 1 %</source>
        <translation>Zuweisungen von weniger als 1 %, als 1 % übernommen</translation>
    </message>
    <message>
        <source>assignments of more than a whole person, kept as 100 %</source>
        <translation>Zuweisungen von mehr als einer ganzen Person, als 100 % übernommen</translation>
    </message>
    <message>
        <source>assignments rounded to whole percent</source>
        <translation>auf ganze Prozent gerundete Zuweisungen</translation>
    </message>
    <message>
        <source>baseline of a task</source>
        <translation>Basisplan eines Vorgangs</translation>
    </message>
    <message>
        <source>baselines of tasks</source>
        <translation>Basispläne von Vorgängen</translation>
    </message>
    <message>
        <source>baselines without dates, left out</source>
        <translation>Basispläne ohne Termine, weggelassen</translation>
    </message>
    <message>
        <source>codes of resources</source>
        <translation>Codes von Ressourcen</translation>
    </message>
    <message>
        <source>constraints of summaries, which have no effect there</source>
        <translation>Einschränkungen von Sammelvorgängen, die dort nichts bewirken</translation>
    </message>
    <message>
        <source>constraints of tasks that keep their dates, replaced</source>
        <translation>Einschränkungen von Vorgängen, die ihre Termine behalten, ersetzt</translation>
    </message>
    <message>
        <source>constraints without a date, which take the date of the task</source>
        <translation>Einschränkungen ohne Datum, die den Termin des Vorgangs übernehmen</translation>
    </message>
    <message>
        <source>contacts who are no resource, left out</source>
        <translation>Ansprechpartner, die keine Ressource sind, weggelassen</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>custom fields</source>
        <translation>benutzerdefinierte Felder</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Terminen</translation>
    </message>
    <message>
        <source>dates written as text</source>
        <translation>als Text geschriebene Termine</translation>
    </message>
    <message>
        <source>delays of assignments</source>
        <translation>Verzögerungen von Zuweisungen</translation>
    </message>
    <message>
        <source>deliverables</source>
        <translation>Lieferumfang</translation>
    </message>
    <message>
        <source>durations</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <source>durations in months, shown in days</source>
        <translation>Dauern in Monaten, in Tagen gezeigt</translation>
    </message>
    <message>
        <source>durations marked as estimates, without the mark</source>
        <translation>als geschätzt gekennzeichnete Dauern, ohne Kennzeichen</translation>
    </message>
    <message>
        <source>durations written as text</source>
        <translation>als Text geschriebene Dauern</translation>
    </message>
    <message>
        <source>effort-driven scheduling</source>
        <translation>leistungsgesteuerte Planung</translation>
    </message>
    <message>
        <source>files that tasks come from</source>
        <translation>Dateien, aus denen Vorgänge kommen</translation>
    </message>
    <message>
        <source>generic resources, which become people</source>
        <translation>generische Ressourcen, die zu Personen werden</translation>
    </message>
    <message>
        <source>hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>hyperlinks</source>
        <translation>Hyperlinks</translation>
    </message>
    <message>
        <source>inactive tasks, which stay inactive</source>
        <translation>inaktive Vorgänge, die inaktiv bleiben</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>inserted projects, whose tasks are in files of their own</source>
        <translation>eingefügte Projekte, deren Vorgänge in eigenen Dateien stehen</translation>
    </message>
    <message>
        <source>it is the summary of the project itself</source>
        <translation>es der Projektsammelvorgang selbst ist</translation>
    </message>
    <message>
        <source>lags in elapsed percent, which become elapsed time</source>
        <translation>Zeitabstände in fortlaufenden Prozent, die zu fortlaufender Zeit werden</translation>
    </message>
    <message>
        <source>lags rounded to the minute</source>
        <translation>auf die Minute gerundete Zeitabstände</translation>
    </message>
    <message>
        <source>levelling delays</source>
        <translation>Abgleichsverzögerungen</translation>
    </message>
    <message>
        <source>manually scheduled summaries, whose finish bounds what is under them</source>
        <translation>manuell geplante Sammelvorgänge, deren Ende begrenzt, was darunter steht</translation>
    </message>
    <message>
        <source>manually scheduled tasks, kept at their dates by a constraint</source>
        <translation>manuell geplante Vorgänge, durch eine Einschränkung an ihren Terminen gehalten</translation>
    </message>
    <message>
        <source>marks of budget resources</source>
        <translation>Kennzeichen von Budgetressourcen</translation>
    </message>
    <message>
        <source>masks of WBS codes</source>
        <translation>Masken von PSP-Codes</translation>
    </message>
    <message>
        <source>milestones with a duration, which they keep</source>
        <translation>Meilensteine mit einer Dauer, die sie behalten</translation>
    </message>
    <message>
        <source>notes of assignments</source>
        <translation>Notizen zu Zuweisungen</translation>
    </message>
    <message>
        <source>outline codes</source>
        <translation>Gliederungscodes</translation>
    </message>
    <message>
        <source>owners of assignments</source>
        <translation>Besitzer von Zuweisungen</translation>
    </message>
    <message>
        <source>periods of availability</source>
        <translation>Zeiten der Verfügbarkeit</translation>
    </message>
    <message>
        <source>phonetic names</source>
        <translation>phonetische Namen</translation>
    </message>
    <message>
        <source>physical percent complete</source>
        <translation>physisch % abgeschlossen</translation>
    </message>
    <message>
        <source>priorities for levelling</source>
        <translation>Prioritäten für den Abgleich</translation>
    </message>
    <message>
        <source>proposed bookings</source>
        <translation>vorgeschlagene Buchungen</translation>
    </message>
    <message>
        <source>recurring tasks, which become ordinary activities</source>
        <translation>periodische Vorgänge, die zu gewöhnlichen werden</translation>
    </message>
    <message>
        <source>remaining durations longer than the task, left out</source>
        <translation>Restdauern, die länger als der Vorgang sind, weggelassen</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>resources that stand for several people, which become one</source>
        <translation>Ressourcen, die für mehrere Personen stehen und zu einer werden</translation>
    </message>
    <message>
        <source>something is wrong with them</source>
        <translation>etwas an ihnen falsch ist</translation>
    </message>
    <message>
        <source>status managers</source>
        <translation>Statusmanager</translation>
    </message>
    <message>
        <source>subject, author and other words on the file</source>
        <translation>Thema, Autor und andere Angaben zur Datei</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>tasks as late as possible, which push nothing that waits for them</source>
        <translation>Vorgänge, die so spät wie möglich liegen und nichts verschieben, was auf sie wartet</translation>
    </message>
    <message>
        <source>tasks that are interrupted (split), which run through</source>
        <translation>unterbrochene Vorgänge, die durchlaufen</translation>
    </message>
    <message>
        <source>tasks that are interrupted (split), which pause as planned</source>
        <translation>unterbrochene Vorgänge, die wie geplant pausieren</translation>
    </message>
    <message>
        <source>tasks that go by the calendar of the people who work on them</source>
        <translation>Vorgänge, die sich nach dem Kalender der Personen richten, die an ihnen arbeiten</translation>
    </message>
    <message>
        <source>tasks of fixed duration, which don&apos;t go by the people&apos;s hours</source>
        <translation>Vorgänge mit fester Dauer, die sich nicht nach den Arbeitszeiten der Personen richten</translation>
    </message>
    <message>
        <source>manually scheduled tasks without a date, planned by their links</source>
        <translation>manuell geplante Vorgänge ohne Termin, nach ihren Verknüpfungen geplant</translation>
    </message>
    <message>
        <source>notes cut to 20000 characters</source>
        <translation>Notizen, gekürzt auf 20000 Zeichen</translation>
    </message>
    <message>
        <source>people whose calendar isn&apos;t in the file, who work by the activity&apos;s</source>
        <translation>Personen, deren Kalender nicht in der Datei steht und die nach dem des Vorgangs arbeiten</translation>
    </message>
    <message>
        <source>tasks of fixed work, whose duration stays the same here</source>
        <translation>Vorgänge mit fester Arbeit, deren Dauer hier gleich bleibt</translation>
    </message>
    <message>
        <source>tasks that start before the project does, let by a constraint</source>
        <translation>Vorgänge, die vor dem Projekt beginnen, mit einer Einschränkung</translation>
    </message>
    <message>
        <source>tasks whose calendar can&apos;t be used, which take the project&apos;s</source>
        <translation>Vorgänge, deren Kalender nicht verwendbar ist und die den des Projekts nehmen</translation>
    </message>
    <message>
        <source>tasks whose calendar isn&apos;t in the file, which take the project&apos;s</source>
        <translation>Vorgänge, deren Kalender nicht in der Datei steht und die den des Projekts nehmen</translation>
    </message>
    <message>
        <source>tasks without a duration, which take it from their dates or last a day</source>
        <translation>Vorgänge ohne Dauer, die sie aus ihren Terminen nehmen oder einen Tag dauern</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>the project&apos;s calendar can&apos;t be used, so it is Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00</source>
        <translation>der Kalender des Projekts ist nicht verwendbar, also gilt Montag bis Freitag, 08:00 bis 12:00 und 13:00 bis 17:00</translation>
    </message>
    <message>
        <source>the project&apos;s calendar isn&apos;t in the file, so it is Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00</source>
        <translation>der Kalender des Projekts steht nicht in der Datei, also gilt Montag bis Freitag, 08:00 bis 12:00 und 13:00 bis 17:00</translation>
    </message>
    <message>
        <source>the same link is there twice (the one with the longer lag is kept)</source>
        <translation>dieselbe Verknüpfung zweimal da ist (die mit dem längeren Zeitabstand bleibt)</translation>
    </message>
    <message>
        <source>the status date</source>
        <translation>das Statusdatum</translation>
    </message>
    <message>
        <source>their predecessor isn&apos;t in the file</source>
        <translation>ihr Vorgänger nicht in der Datei steht</translation>
    </message>
    <message>
        <source>their resource isn&apos;t in the file</source>
        <translation>ihre Ressource nicht in der Datei steht</translation>
    </message>
    <message>
        <source>tasks of people with different hours, worked on while the project and one work</source>
        <translation>Vorgänge von Personen mit verschiedenen Arbeitszeiten; gearbeitet wird, wenn das Projekt und eine von ihnen arbeiten</translation>
    </message>
    <message>
        <source>their resource was left out</source>
        <translation>ihre Ressource weggelassen wurde</translation>
    </message>
    <message>
        <source>their task isn&apos;t in the file</source>
        <translation>ihr Vorgang nicht in der Datei steht</translation>
    </message>
    <message>
        <source>their task was left out</source>
        <translation>ihr Vorgang weggelassen wurde</translation>
    </message>
    <message>
        <source>they are costs, not people</source>
        <translation>sie Kosten sind und keine Personen</translation>
    </message>
    <message>
        <source>they are empty rows</source>
        <translation>sie leere Zeilen sind</translation>
    </message>
    <message>
        <source>they are joined with one of the same person</source>
        <translation>sie mit einer derselben Person vereint sind</translation>
    </message>
    <message>
        <source>they are material, not people</source>
        <translation>sie Material sind und keine Personen</translation>
    </message>
    <message>
        <source>they come from another project</source>
        <translation>sie aus einem anderen Projekt kommen</translation>
    </message>
    <message>
        <source>they name nobody</source>
        <translation>sie niemanden nennen</translation>
    </message>
    <message>
        <source>timephased data</source>
        <translation>Zeitphasendaten</translation>
    </message>
    <message>
        <source>units of material</source>
        <translation>Materialeinheiten</translation>
    </message>
    <message>
        <source>values of custom fields</source>
        <translation>Werte benutzerdefinierter Felder</translation>
    </message>
    <message>
        <source>values of further kinds</source>
        <translation>Werte weiterer Arten</translation>
    </message>
    <message>
        <source>values of outline codes</source>
        <translation>Werte von Gliederungscodes</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>work contours</source>
        <translation>Arbeitsprofile</translation>
    </message>
    <message>
        <source>values of {0}</source>
        <translation>Werte von {0}</translation>
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
        <source>Or choose in the list: {0} (Down, then Enter).</source>
        <translation>Oder wählen Sie in der Liste: {0} (Pfeil nach unten, dann Eingabe).</translation>
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
        <translation>Neu: hier tippen</translation>
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
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Choose columns...</source>
        <translation>Spalten wählen...</translation>
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
        <source>Change freezes of the whole plan</source>
        <translation>Änderungssperren des ganzen Plans</translation>
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
        <source>The plan is as it was on {0}.</source>
        <translation>Der Plan ist wieder so, wie er am {0} war.</translation>
    </message>
    <message>
        <source>What was there before is kept in {0}.</source>
        <translation>Was vorher da war, liegt in {0}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
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
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahr­scheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahr­scheinlich</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>fast sicher</translation>
    </message>
    <message>
        <source>negligible</source>
        <translation>minimal</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>major</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
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
        <translation>Der Weg zurück ist {0} lang.</translation>
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
    <name>SavedLabel</name>
    <message>
        <source>only tried, not saved</source>
        <translation>nur ausprobiert, nicht gespeichert</translation>
    </message>
    <message>
        <source>saved {0}, times in {1}</source>
        <translation>gespeichert {0}, Zeiten in {1}</translation>
    </message>
    <message>
        <source>All times are by the clock of the plan&apos;s time zone.</source>
        <translation>Alle Zeiten gelten in der Zeitzone des Plans.</translation>
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
        <source>Find an activity by code, name or owner</source>
        <translation>Einen Vorgang nach Code, Name oder Verantwortlichem suchen</translation>
    </message>
    <message>
        <source>Next, previous of those found</source>
        <translation>Nächster, voriger Treffer</translation>
    </message>
    <message>
        <source>Filter the outline as you type</source>
        <translation>Die Gliederung beim Tippen filtern</translation>
    </message>
    <message>
        <source>Group the rows</source>
        <translation>Die Zeilen gruppieren</translation>
    </message>
    <message>
        <source>Select several rows, all</source>
        <translation>Mehrere Zeilen auswählen, alle</translation>
    </message>
    <message>
        <source>All of the activity in one dialog</source>
        <translation>Alles zum Vorgang in einem Dialog</translation>
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
        <source>Move on the strip above</source>
        <translation>Auf dem Streifen darüber verschieben</translation>
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
    <name>TakeBaselineDialog</name>
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
    <name>TakeTrialDialog</name>
    <message>
        <source>Take the tried changes</source>
        <translation>Ausprobierte Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was ausprobiert wurde</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>They are written as one change, which one Undo takes back:</source>
        <translation>Sie werden als eine Änderung geschrieben, die sich auf einmal rückgängig machen lässt:</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{0} {1} is inside of the change freeze {2} {3}.</source>
        <translation>{0} {1} liegt in der Änderungssperre {2} {3}.</translation>
    </message>
    <message>
        <source>{0} {1} is inside of the change freeze {2} {3} and needs an approval.</source>
        <translation>{0} {1} liegt in der Änderungssperre {2} {3} und braucht eine Genehmigung.</translation>
    </message>
    <message>
        <source>{0}: {1} % done, began {2}, finished {3}.</source>
        <translation>{0}: {1} % erledigt, begonnen {2}, beendet {3}.</translation>
    </message>
    <message>
        <source>{0}: {1} % done, began {2}.</source>
        <translation>{0}: {1} % erledigt, begonnen {2}.</translation>
    </message>
    <message>
        <source>{0}: {1} % done, not begun.</source>
        <translation>{0}: {1} % erledigt, nicht begonnen.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Further activities with progress: {0}.</source>
        <translation>Weitere Vorgänge mit Fortschritt: {0}.</translation>
    </message>
    <message>
        <source>Further deployments in change freezes: {0}.</source>
        <translation>Weitere Einführungen in Änderungssperren: {0}.</translation>
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
    <name>TimeStrip</name>
    <message>
        <source>The whole time, with what is in sight</source>
        <translation>Die ganze Zeit mit dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>In sight: {0} to {1}, of {2} to {3}. Arrows move, + and - zoom.</source>
        <translation>Zu sehen: {0} bis {1}, von {2} bis {3}. Pfeiltasten verschieben, + und - zoomen.</translation>
    </message>
</context>
<context>
    <name>TimeTips</name>
    <message>
        <source>{0} was {1} to {2}; by the clock start {3}, finish {4}</source>
        <translation>{0} war {1} bis {2}; nach der Uhr Beginn {3}, Ende {4}</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}</source>
        <translation>{0}: {1} bis {2}</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Statusdatum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{0}, no deployment: {1} to {2}</source>
        <translation>{0}, keine Einführung: {1} bis {2}</translation>
    </message>
    <message>
        <source>{0}, deployment needs an approval: {1} to {2}</source>
        <translation>{0}, Einführung nur mit Genehmigung: {1} bis {2}</translation>
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
    <message>
        <source>Group rows</source>
        <translation>Zeilen gruppieren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
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
        <source>Filter (Ctrl+Shift+F)</source>
        <translation>Filtern (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>{0}: not while rows are grouped</source>
        <translation>{0}: nicht, solange Zeilen gruppiert sind</translation>
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
        <source>All of this activity...</source>
        <translation>Alles zu diesem Vorgang...</translation>
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
    <name>Trying</name>
    <message>
        <source>Drop the tried changes</source>
        <translation>Ausprobierte Änderungen verwerfen</translation>
    </message>
    <message>
        <source>They are gone then; nothing of them was written.</source>
        <translation>Sie sind dann weg; nichts davon wurde geschrieben.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Nothing was tried yet: change something first.</source>
        <translation>Noch wurde nichts ausprobiert: Ändern Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Save a copy with the tried changes</source>
        <translation>Kopie mit den ausprobierten Änderungen speichern</translation>
    </message>
    <message>
        <source>Plans (*.relplan)</source>
        <translation>Pläne (*.relplan)</translation>
    </message>
    <message>
        <source>Saved a copy with the tried changes as {0}. Here they stay tried.</source>
        <translation>Eine Kopie mit den ausprobierten Änderungen ist als {0} gespeichert. Hier bleiben sie ausprobiert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save a copy with them...</source>
        <translation>Kopie damit speichern...</translation>
    </message>
    <message>
        <source>Take as one change...</source>
        <translation>Als eine Änderung übernehmen...</translation>
    </message>
    <message>
        <source>Show moved dates...</source>
        <translation>Verschobene Termine zeigen...</translation>
    </message>
    <message>
        <source>You are trying changes on a plan that is open for reading only. They can be taken once it is free, or saved in a copy.</source>
        <translation>Sie probieren an einem Plan aus, der nur zum Lesen geöffnet ist. Übernehmen lässt es sich, sobald er frei ist, oder in einer Kopie speichern.</translation>
    </message>
    <message>
        <source>You are trying changes: edit as usual. Nothing is written before you take them.</source>
        <translation>Sie probieren Änderungen aus: Bearbeiten Sie den Plan wie gewohnt. Nichts wird geschrieben, bevor Sie die Änderungen übernehmen.</translation>
    </message>
    <message>
        <source>With them no dates can be computed: {0}</source>
        <translation>Mit ihnen lassen sich keine Termine berechnen: {0}</translation>
    </message>
    <message>
        <source>No date would move.</source>
        <translation>Kein Termin würde sich verschieben.</translation>
    </message>
    <message>
        <source>1 date would move.</source>
        <translation>1 Termin würde sich verschieben.</translation>
    </message>
    <message>
        <source>{0} dates would move.</source>
        <translation>{0} Termine würden sich verschieben.</translation>
    </message>
    <message>
        <source>Further releases that would move: {0}.</source>
        <translation>Weitere Releases, die sich verschieben würden: {0}.</translation>
    </message>
    <message>
        <source>Further deployments in change freezes: {0}.</source>
        <translation>Weitere Einführungen in Änderungssperren: {0}.</translation>
    </message>
    <message>
        <source>1 change is tried and not written.</source>
        <translation>1 Änderung ist ausprobiert und nicht geschrieben.</translation>
    </message>
    <message>
        <source>{0} changes are tried and not written.</source>
        <translation>{0} Änderungen sind ausprobiert und nicht geschrieben.</translation>
    </message>
    <message>
        <source>The plan has given codes of tried rows to others meanwhile, so these have new ones: {0}.</source>
        <translation>Der Plan hat Codes ausprobierter Zeilen inzwischen anderen gegeben, daher haben diese neue: {0}.</translation>
    </message>
    <message>
        <source>{0} {1} would go live {2} later.</source>
        <translation>{0} {1} würde {2} später live gehen.</translation>
    </message>
    <message>
        <source>{0} {1} would go live {2} earlier.</source>
        <translation>{0} {1} würde {2} früher live gehen.</translation>
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
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>No date has changed.</source>
        <translation>Kein Termin hat sich geändert.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
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
        <source>Start was</source>
        <translation>Beginn war</translation>
    </message>
    <message>
        <source>Finish by</source>
        <translation>Ende um</translation>
    </message>
    <message>
        <source>Finish was</source>
        <translation>Ende war</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Länger um</translation>
    </message>
    <message>
        <source>More float</source>
        <translation>Mehr Puffer</translation>
    </message>
    <message>
        <source>Differences are working time of each activity&apos;s calendar; where a duration goes by the clock, they do, too ({0}).</source>
        <translation>Unterschiede sind Arbeitszeit des Kalenders jedes Vorgangs; wo eine Dauer nach der Uhr geht, sind sie es auch ({0}).</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>The scope has not changed.</source>
        <translation>Der Umfang hat sich nicht geändert.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
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
        <source>The changes stay tried here: take them once the plan is free, or save a copy of it with them for whoever writes it.</source>
        <translation>Die Änderungen bleiben hier ausprobiert: Übernehmen Sie sie, sobald der Plan frei ist, oder speichern Sie für die Person, die ihn bearbeitet, eine Kopie damit.</translation>
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
        <source>Save a copy with them...</source>
        <translation>Kopie damit speichern...</translation>
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
        <source>{what} stays at {now}: “{kind} {date}” has no effect.</source>
        <translation>{what} bleibt bei {now}: „{kind} {date}“ hat keine Wirkung.</translation>
    </message>
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
        <source>What is left of {what} goes on {rest} because {before} finishes {then}</source>
        <translation>Der Rest von {what} geht {rest} weiter, weil {before} {then} endet</translation>
    </message>
    <message>
        <source>What is left of {what} goes on {rest} because {before} starts {then}</source>
        <translation>Der Rest von {what} geht {rest} weiter, weil {before} {then} beginnt</translation>
    </message>
    <message>
        <source>What is left of {what} goes on {rest}: what wasn&apos;t done by {status} is planned from then on.</source>
        <translation>Der Rest von {what} geht {rest} weiter: Was bis {status} nicht getan war, wird ab dann geplant.</translation>
    </message>
    <message>
        <source>{what} starts {start}, as late as {next} allows.</source>
        <translation>{what} beginnt {start}, so spät {next} es zulässt.</translation>
    </message>
    <message>
        <source>{what} starts {start}, as late as its deadline allows.</source>
        <translation>{what} beginnt {start}, so spät sein Stichtag es zulässt.</translation>
    </message>
    <message>
        <source>{what} starts {start}, as late as its release {release} allows.</source>
        <translation>{what} beginnt {start}, so spät sein Release {release} es zulässt.</translation>
    </message>
    <message>
        <source>; that is the next working time that {calendar} shares with {people}</source>
        <translation>; das ist die nächste Arbeitszeit, die {calendar} und {people} gemeinsam haben</translation>
    </message>
    <message>
        <source>{what} is critical because an activity in it is.</source>
        <translation>{what} ist kritisch, weil ein Vorgang darin es ist.</translation>
    </message>
    <message>
        <source>{what} would have {span} more float without the days off of {calendar}.</source>
        <translation>{what} hätte {span} mehr Puffer ohne die freien Tage von {calendar}.</translation>
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
        <source>{what} is critical: {next} waits for it, and has room only outside of the working time of {what}.</source>
        <translation>{what} ist kritisch: {next} wartet darauf und hat nur außerhalb der Arbeitszeit von {what} Spielraum.</translation>
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
        <source>{what} is critical: it can slip {span} before {next} is too late, and up to {limit} of float the plan counts as critical.</source>
        <translation>{what} ist kritisch: Es kann sich um {span} verschieben, bevor {next} zu spät kommt, und bis zu {limit} Puffer gelten im Plan als kritisch.</translation>
    </message>
    <message>
        <source>{what} is critical: it can slip {span} before its constraint or deadline, and up to {limit} of float the plan counts as critical.</source>
        <translation>{what} ist kritisch: Es kann sich um {span} verschieben, bis zur eigenen Einschränkung oder zum Termin, und bis zu {limit} Puffer gelten im Plan als kritisch.</translation>
    </message>
    <message>
        <source>{what} is critical: it can slip {span} before its release ends later, and up to {limit} of float the plan counts as critical.</source>
        <translation>{what} ist kritisch: Es kann sich um {span} verschieben, bevor das Release später endet, und bis zu {limit} Puffer gelten im Plan als kritisch.</translation>
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
        <translation>{what} hat am {start} begonnen und ist fertig.</translation>
    </message>
    <message>
        <source>{what} began {start}.</source>
        <translation>{what} hat am {start} begonnen.</translation>
    </message>
    <message>
        <source>{what} pauses as planned from {start} to {finish}.</source>
        <translation>{what} pausiert wie geplant von {start} bis {finish}.</translation>
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
    <message>
        <source>{what} is done, so it can&apos;t delay anything.</source>
        <translation>{what} ist erledigt und kann nichts mehr verzögern.</translation>
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
        <source>change freeze</source>
        <translation>Änderungssperre</translation>
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
        <source>hard</source>
        <translation>streng</translation>
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
        <source>soft</source>
        <translation>weich</translation>
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
<context>
    <name>_Body</name>
    <message>
        <source>Columns that stay in sight</source>
        <translation>Spalten, die sichtbar bleiben</translation>
    </message>
</context>
<context>
    <name>_EntryDelegate</name>
    <message>
        <source>Type here to add</source>
        <translation>Neu: hier tippen</translation>
    </message>
</context>
</TS>
