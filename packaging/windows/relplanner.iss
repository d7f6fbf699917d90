; Installer for Windows, made by Inno Setup 6 from the bundle that `packaging/dev.py bundle` leaves:
;   iscc /DVersion=0.1.0 packaging\windows\relplanner.iss
; NOT TESTED: written by Inno Setup's documentation, made on no Windows machine yet. Unsigned
; installers are warned of by Windows; sign the programs and the installer before handing it out.

#ifndef Version
  #error Name the version: iscc /DVersion=0.1.0 relplanner.iss
#endif

[Setup]
; The same for all versions, so that a newer one replaces an older one.
AppId={{6C0E3C53-3C60-4C0B-9E27-6D4D0E0B7A11}
AppName=relplanner
AppVersion={#Version}
AppVerName=relplanner {#Version}
DefaultDirName={autopf}\relplanner
DefaultGroupName=relplanner
DisableProgramGroupPage=yes
; For the person who installs it, without an administrator.
PrivilegesRequired=lowest
OutputDir=..\..\build
OutputBaseFilename=relplanner-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
UninstallDisplayIcon={app}\relplanner.exe
ChangesAssociations=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\build\bundle\relplanner\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; Nothing of an older version may be left among the libraries.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\relplanner"; Filename: "{app}\relplanner.exe"; AppUserModelID: "net.relplanner.Relplanner"

[Registry]
Root: HKA; Subkey: "Software\Classes\.relplan"; ValueType: string; ValueData: "net.relplanner.plan"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.relplan"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.relplanner.plan"
Root: HKA; Subkey: "Software\Classes\net.relplanner.plan"; ValueType: string; ValueData: "Release plan"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\net.relplanner.plan\DefaultIcon"; ValueType: string; ValueData: "{app}\relplanner.exe,0"
Root: HKA; Subkey: "Software\Classes\net.relplanner.plan\shell\open\command"; ValueType: string; ValueData: """{app}\relplanner.exe"" ""%1"""
