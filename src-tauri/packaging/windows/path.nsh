; A folder on the person's PATH, and off it again. The registry is read through Windows itself: a text of NSIS ends after 1,024
; letters, and a PATH that was cut there and written back has cost people theirs.

; Everything is between two semicolons while it is looked at, so that a folder is found whole and never inside another.
!macro PATH_OPEN
  Exch $R0
  Push $0 ; what a call answers
  Push $1 ; the key
  Push $2 ; the kind of text: it may hold variables
  Push $3 ; bytes
  Push $4 ; the text
  Push $5 ; a place in it
  Push $6 ; letters, or one
  StrCpy $4 0
  System::Call 'advapi32::RegOpenKeyExW(p 0x80000001, w "Environment", i 0, i 0x2001F, *p .r1) i .r0'
  ${If} $0 <> 0
    Goto closed
  ${EndIf}
  StrCpy $2 2
  StrCpy $3 0
  System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, *i .r2, p 0, *i r3r3) i .r0'
  ${If} $0 = 2 ; there is none yet
    StrCpy $2 2
    StrCpy $3 0
  ${ElseIf} $0 <> 0
    Goto open
  ${EndIf}
  ; Room for what is there, for a folder, and for what stands between; all of it begins as zeros.
  IntOp $6 $3 + 4096
  System::Alloc $6
  Pop $4
  System::Call 'kernel32::lstrcpyW(p r4, w ";")'
  IntPtrOp $5 $4 + 2
  System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, p 0, p r5, *i r3r3) i .r0'
  System::Call 'kernel32::lstrlenW(p r4) i .r6'
  IntOp $6 $6 - 1
  IntOp $6 $6 * 2
  IntPtrOp $5 $4 + $6
  System::Call '*$5(&i2 .r6)'
  ${If} $6 <> 59
    System::Call 'kernel32::lstrcatW(p r4, w ";")'
  ${EndIf}
  StrCpy $R0 ";$R0;"
  System::Call 'shlwapi::StrStrIW(p r4, w R0) p .r5'
!macroend

; Writes what is between the first and the last semicolon.
!macro PATH_WRITE
  System::Call 'kernel32::lstrlenW(p r4) i .r6'
  ${If} $6 < 3
    System::Call 'advapi32::RegDeleteValueW(p r1, w "Path")'
  ${Else}
    IntOp $6 $6 - 1
    IntOp $3 $6 * 2
    IntPtrOp $5 $4 + $3
    System::Call '*$5(&i2 0)'
    IntPtrOp $5 $4 + 2
    System::Call 'advapi32::RegSetValueExW(p r1, w "Path", i 0, i r2, p r5, i r3)'
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_WININICHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro PATH_CLOSE
  open:
  System::Call 'advapi32::RegCloseKey(p r1)'
  closed:
  ${If} $4 P<> 0
    System::Free $4
  ${EndIf}
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Pop $0
  Pop $R0
!macroend

Function AddToPath
  !insertmacro PATH_OPEN
  ${If} $5 P= 0
    StrCpy $R0 $R0 "" 1
    System::Call 'kernel32::lstrcatW(p r4, w R0)'
    !insertmacro PATH_WRITE
  ${EndIf}
  !insertmacro PATH_CLOSE
FunctionEnd

Function un.RemoveFromPath
  !insertmacro PATH_OPEN
  ${If} $5 P<> 0
    ; What follows moves forward over the folder and one of its semicolons.
    StrLen $6 $R0
    IntOp $6 $6 - 1
    IntOp $6 $6 * 2
    IntPtrOp $R0 $5 + $6
    System::Call 'kernel32::lstrlenW(p R0) i .r6'
    IntOp $6 $6 + 1
    IntOp $6 $6 * 2
    System::Call 'kernel32::RtlMoveMemory(p r5, p R0, p r6)'
    !insertmacro PATH_WRITE
  ${EndIf}
  !insertmacro PATH_CLOSE
FunctionEnd
