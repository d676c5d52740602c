; Anteroom's installer: for one person, without administrator rights. `cargo xtask package --target windows` compiles it.
;
; Given with -D: VERSION, NUMBERS (four of them), ICON, OUT, FILES (what the package holds, as macros), and where it applies
; STUB (the installer's own processor), SIGN (what signs the uninstaller), WEBVIEW2 (Microsoft's installer, to be carried along).
;
; On the command line: /S asks and shows nothing; /D=FOLDER, last and without quotes, installs there; /PATH=1 puts anteroom-cli on
; the person's PATH. uninstall.exe: /S keeps the data, /PURGE=1 removes it. Ends with 0 when done, 1 or 2 when cancelled or
; broken off, 3 when nothing was changed because Anteroom runs.

!ifdef STUB
  Target ${STUB}
!else
  Unicode true
!endif
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include Sections.nsh
!include WinMessages.nsh
!include x64.nsh
!include "${FILES}"
!include "path.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Anteroom"
!define PUBLISHER "The Anteroom contributors"
!define IDENTIFIER "io.anteroom.desktop"
; Where Microsoft's page on distributing WebView2 says to look: for the whole machine, then for this person.
!define WEBVIEW2_CLIENT "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define WEBVIEW2_PAGE "https://developer.microsoft.com/microsoft-edge/webview2"
!define RUNNING 3

Name "Anteroom"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Anteroom"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true
BrandingText " "
!ifdef SIGN
  !uninstfinalize '${SIGN}'
!endif

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Anteroom"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Anteroom"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "Copyright 2026 ${PUBLISHER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\anteroom.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskAboutData un.KeepAnswer
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Var Purge
Var Box

; Nobody's data is in these files, so there is no other reason to stop than a program that runs: Windows does not replace it, and an
; import at night must not lose its program halfway.
!macro REFUSE_WHILE_RUNNING UN
  Function ${UN}RefuseIfRunning
    Exch $0
    Push $1
    ${DoWhile} ${FileExists} "$INSTDIR\$0"
      ClearErrors
      FileOpen $1 "$INSTDIR\$0" a
      ${IfNot} ${Errors}
        FileClose $1
        ${Break}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$0 is running, or another program holds it open. Close it, or wait until its import has ended, and choose Retry. Nothing has been changed yet." /SD IDCANCEL IDRETRY again
      SetErrorLevel ${RUNNING}
      Quit
      again:
    ${Loop}
    Pop $1
    Pop $0
  FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

!macro REFUSE_IF_RUNNING UN
  Push "anteroom.exe"
  Call ${UN}RefuseIfRunning
  Push "anteroom-cli.exe"
  Call ${UN}RefuseIfRunning
!macroend

Section "Anteroom" SEC_PROGRAM
  SectionIn RO
  !insertmacro REFUSE_IF_RUNNING ""
  SetOutPath "$INSTDIR"
  !insertmacro PUT_FILES
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Anteroom.lnk" "$INSTDIR\anteroom.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Anteroom"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\anteroom.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section /o "anteroom-cli in every terminal" SEC_PATH
  Push "$INSTDIR"
  Call AddToPath
SectionEnd

; The window is drawn by Microsoft's WebView2, which Windows 11 brings and most of Windows 10 have; the command line needs none.
Section "-WebView2"
  SetRegView 32
  ReadRegStr $0 HKLM "SOFTWARE\${WEBVIEW2_CLIENT}" "pv"
  SetRegView 64
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    ReadRegStr $0 HKCU "Software\${WEBVIEW2_CLIENT}" "pv"
  ${EndIf}
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    !ifdef WEBVIEW2
      DetailPrint "Installing Microsoft Edge WebView2"
      InitPluginsDir
      File "/oname=$PLUGINSDIR\webview2.exe" "${WEBVIEW2}"
      ExecWait '"$PLUGINSDIR\webview2.exe" /silent /install' $0
      ${If} $0 != 0
        DetailPrint "WebView2 could not be installed ($0)"
        MessageBox MB_OK|MB_ICONEXCLAMATION "Microsoft Edge WebView2 could not be installed (code $0). Anteroom's window opens once it is there: ${WEBVIEW2_PAGE}" /SD IDOK
      ${EndIf}
    !else
      DetailPrint "Microsoft Edge WebView2 is missing: ${WEBVIEW2_PAGE}"
      MessageBox MB_OK|MB_ICONINFORMATION "Anteroom is installed. Its window opens once Microsoft Edge WebView2 is there, which this computer does not have yet: ${WEBVIEW2_PAGE}$\r$\n$\r$\nThe command line, anteroom-cli, works without it." /SD IDOK
    !endif
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_PROGRAM} "The wizard and its command line. Setups and planners of an earlier version stay as they are."
  !insertmacro MUI_DESCRIPTION_TEXT ${SEC_PATH} "Adds Anteroom's folder to your PATH, so that anteroom-cli starts by its name alone."
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "Anteroom needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  ; A 64-bit registry was not looked at yet when the folder was read.
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} $INSTDIR == "$LOCALAPPDATA\Programs\Anteroom"
    StrCpy $INSTDIR $0
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PATH=" $1
  ${If} $1 == "1"
    !insertmacro SelectSection ${SEC_PATH}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $Purge 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE=" $1
  ${If} $1 == "1"
    StrCpy $Purge 1
  ${EndIf}
FunctionEnd

Function un.AskAboutData
  !insertmacro MUI_HEADER_TEXT "Remove Anteroom" "The programs go. What you made with them stays, unless you choose otherwise."
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateCheckbox} 0 0 100% 12u "Remove my data as well. It cannot be brought back."
  Pop $Box
  ${If} $Purge == 1
    ${NSD_Check} $Box
  ${EndIf}
  ${NSD_CreateLabel} 0 18u 100% 58u "With it go, from your account on this computer:$\r$\n  - all setups, and their planners with rooms, people and meetings$\r$\n  - logs, and what the window remembers$\r$\n  - the passwords of these setups in Windows' Credential Manager$\r$\nThey lie in $APPDATA\${IDENTIFIER} and $LOCALAPPDATA\${IDENTIFIER}."
  Pop $0
  ${NSD_CreateLabel} 0 82u 100% 50u "In any case stay: files you saved elsewhere, such as reports, handovers, scripts and planners in folders of your own, and everything that was changed in Exchange. The script that undoes such a change is in Anteroom: save it first, if you still need it."
  Pop $0
  nsDialogs::Show
FunctionEnd

Function un.KeepAnswer
  ${NSD_GetState} $Box $Purge
FunctionEnd

; Each setup's password stands under the setup's id, which is the name of its folder.
Function un.ForgetPasswords
  FindFirst $0 $1 "$APPDATA\${IDENTIFIER}\setups\*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      StrCpy $2 "$1.Anteroom"
      System::Call 'advapi32::CredDeleteW(w r2, i 1, i 0)'
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

Section "un.Anteroom"
  !insertmacro REFUSE_IF_RUNNING "un."
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  ; Only when it is empty: somebody may have saved a file beside the programs.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Anteroom.lnk"
  Push "$INSTDIR"
  Call un.RemoveFromPath
  DeleteRegKey HKCU "${UNINSTALL}"
  ${If} $Purge == 1
    SetShellVarContext current
    Call un.ForgetPasswords
    RMDir /r "$APPDATA\${IDENTIFIER}"
    RMDir /r "$LOCALAPPDATA\${IDENTIFIER}"
  ${EndIf}
SectionEnd
