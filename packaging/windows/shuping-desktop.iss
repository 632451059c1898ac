; Inno Setup: the program for one user, no administrator needed, with the file type .shuping.
; Not tried yet. After PyInstaller: iscc packaging\windows\shuping-desktop.iss

#define Program "..\..\dist\shuping-desktop"
#define Version GetVersionNumbersString(Program + "\shuping-desktop.exe")

[Setup]
AppId=org.shuping.desktop
AppName=述评
AppVersion={#Version}
DefaultDirName={localappdata}\Programs\shuping-desktop
DefaultGroupName=述评
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=shuping-desktop-setup
UninstallDisplayIcon={app}\shuping-desktop.exe

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{userprograms}\述评"; Filename: "{app}\shuping-desktop.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.shuping"; ValueType: string; ValueData: "shuping.review"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\shuping.review"; ValueType: string; ValueData: "述评评议文件"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\shuping.review\DefaultIcon"; ValueType: string; ValueData: "{app}\shuping-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\shuping.review\shell\open\command"; ValueType: string; ValueData: """{app}\shuping-desktop.exe"" ""%1"""
