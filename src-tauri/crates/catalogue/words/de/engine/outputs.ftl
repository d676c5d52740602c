### Was über eingefügte Ausgaben gesagt wird: was gelesen wurde, was es entscheidet und warum, und warum eine nicht gelesen wurde.
### Unreviewed: no native has read it yet.

outputs-role = { $state ->
    [delegating] { $role } ist { $assignee } zugewiesen: nur zum Weitergeben.
    [disabled] { $role } ist { $assignee } zugewiesen: deaktiviert.
    [unknown] { $role } ist { $assignee } zugewiesen; ob die Zuweisung gilt, steht nicht in der Ausgabe.
   *[enabled] { $role } ist { $assignee } zugewiesen: aktiviert.
}
outputs-effective = Wirksam für { $user }.
outputs-scope = Bereich: { $scope }.
outputs-settings = { $mailbox }: { $settings }.
outputs-group = { $name ->
    [none] Eine Gruppe, deren Name nicht in der Ausgabe steht:
   *[other] { $name }:
}
outputs-kind = Typ: { $kind }.
outputs-managed = Verwaltet von { $managers }.
outputs-unmanaged = Niemand verwaltet sie.
outputs-members = { $count ->
    [one] Sie hat { $count } Mitglied.
   *[other] Sie hat { $count } Mitglieder.
}
outputs-granted = { $reach ->
    [inside] { $role } im Bereich { $scope }: Das Postfach liegt darin.
    [outside] { $role } im Bereich { $scope }: Das Postfach liegt außerhalb.
    [unknown] { $role } im Bereich { $scope }: Ob das Postfach darin liegt, steht nicht in der Ausgabe.
   *[unasked] { $role } im Bereich { $scope }: Nach einem Postfach wurde nicht gefragt.
}
outputs-granted-everywhere = { $reach ->
    [inside] { $role }: Das Postfach liegt darin.
    [outside] { $role }: Das Postfach liegt außerhalb.
    [unknown] { $role }: Ob das Postfach darin liegt, steht nicht in der Ausgabe.
   *[unasked] { $role }: Nach einem Postfach wurde nicht gefragt.
}
outputs-nothing = { $cmdlet } hat nichts gefunden.

outputs-assignment-disabled = Die Zuweisung „{ $name }“ ist deaktiviert.
outputs-assignment-delegating = Mit der Zuweisung „{ $name }“ kann { $account } die Rolle nur an andere weitergeben; sie erteilt sie nicht.
outputs-assigned-to-group = Die Rolle ist der Gruppe „{ $group }“ zugewiesen, und wer darin ist, zeigt die Ausgabe nicht. Führen Sie den Befehl noch einmal mit -GetEffectiveUsers aus.
outputs-assigned-to-id = Die Rolle ist { $id } zugewiesen, und wer das ist, verrät eine ID nicht. Führen Sie den Befehl noch einmal mit -RoleAssignee und dem Konto aus, und mit den Spalten AssignmentMethod und Account, wie sie der Befehl dieses Schritts hat.
outputs-unassigned = Keine Zuweisung von { $role } nennt { $account }.
outputs-scope-filter = { $reach ->
    [further] Der Filter des Bereichs „{ $scope }“ reicht weiter, als dieses Produkt es braucht: `{ $filter }`.
    [less] Der Filter des Bereichs „{ $scope }“ lässt Postfächer aus, die dieses Produkt braucht: `{ $filter }`.
   *[other] Der Filter des Bereichs „{ $scope }“ ist nicht der, den dieses Produkt braucht: `{ $filter }`.
} Führen Sie das Skript dieses Schritts noch einmal aus; es fragt, bevor es den Filter ändert.
outputs-not-shown = { $name } steht nicht in der Ausgabe.
outputs-mailbox-id = { $id } ist eine ID, und wessen Postfach es ist, verrät sie nicht. Ergänzen Sie die Spalte Mailbox mit der Adresse: `{ $command }`.
outputs-instead = { $setting } ist { $is } statt { $wish }.
outputs-room-instead = { $room }: { $setting } ist { $is } statt { $wish }.
outputs-group-id = { $id } ist eine ID, und welche Gruppe es ist, verrät sie nicht. Ergänzen Sie die Spalte PrimarySmtpAddress: Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-no-room-list = Der Typ ist { $kind }, nicht RoomList.
outputs-manager-id = ManagedBy zeigt { $id }, und ob das { $account } ist, verrät eine ID nicht. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter; das zeigt die Adressen der Verwalter.
outputs-no-manager = Niemand verwaltet sie; richtig ist { $account }.
outputs-other-managers = Verwaltet wird sie von { $managers }, nicht von { $account }.
outputs-scope-untold = Was der Bereich „{ $scope }“ erfasst, sagt die Ausgabe nicht; sein Name sagt nichts darüber. Führen Sie den Befehl dieses Schritts aus, der seinen Filter liest.
outputs-range-short = Die Rolle ist nur für „{ $range }“ erteilt, und das ist nicht, was dieses Produkt braucht. Führen Sie das Skript dieses Schritts aus.
outputs-other-application = Der Befehl fragte nach der Anwendung { $application }, und das ist nicht die dieser Einrichtung. Führen Sie den Befehl dieses Schritts aus, in dem ihre Client-ID steht.
outputs-fits-several = „{ $name }“ passt auf mehrere der Räume hier und entscheidet deshalb über keinen. Führen Sie { $cmdlet } mit dem Befehl dieses Schritts aus, der die Adresse jedes Raums nennt.
outputs-not-granted = Keine Rolle erteilt { $permission }.
outputs-no-resource = Der Befehl hat nicht nach einem Postfach gefragt. Führen Sie ihn noch einmal mit -Resource und der Adresse eines Raums aus.
outputs-outside = { $mailbox } liegt außerhalb des Bereichs, in dem { $permission } erteilt ist.
outputs-column-needed = { $column } steht nicht in der Ausgabe, und ohne diese Spalte lässt sich über { $name } nichts sagen. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-not-all = In der Ausgabe fehlen Objekte: Eine Zeile ohne Werte steht dazwischen, oder die Befehlszeile lässt welche weg. Führen Sie { $cmdlet } noch einmal aus, ohne zu filtern.
outputs-two-answers = { $name } steht mehrmals in der Ausgabe, mit verschiedenen Angaben. Führen Sie den Befehl noch einmal aus und fügen Sie nur ein, was er jetzt ausgibt.
outputs-resource-needed = Die Ausgabe verrät nicht, um welches Postfach es jeweils geht. Ergänzen Sie die Spalte Resource, mit der Anwendung anstelle von APPLICATION: `{ $command }`.
outputs-decides-nothing = So, wie sie ist, entscheidet die Ausgabe nichts auf dieser Liste.
outputs-decides-nothing-here = Sie entscheidet nichts auf dieser Liste: Es geht um andere Postfächer, es sind noch Namen einzugeben, oder worum es geht, wird hier durch Prüfungen geklärt.

outputs-empty = Es wurde nichts eingefügt. Kopieren Sie die Ausgabe des Befehls zusammen mit der Befehlszeile.
outputs-too-long = Der Text ist länger als 4 MB. Kopieren Sie nur die Ausgabe des Befehls.
outputs-unreadable = Der Text ist weder eine Liste noch eine Tabelle noch CSV, wie PowerShell sie ausgibt. Kopieren Sie die ganze Ausgabe mit den Spaltennamen.
outputs-unknown-columns = Die Spalten { $columns } gehören zu keinem Befehl, der hier gelesen wird: Get-ManagementRoleAssignment, Get-CalendarProcessing, Get-DistributionGroup, Test-ServicePrincipalAuthorization.
outputs-failed = Der Befehl hat einen Fehler gemeldet: { $message }
outputs-shortened = PowerShell hat „{ $value }“ in { $column } gekürzt. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-shortened-list = PowerShell hat die Liste in { $column } gekürzt. Führen Sie zuerst `$FormatEnumerationLimit = -1` aus, dann { $cmdlet } noch einmal, mit `| { $format }` dahinter.
outputs-missing = Die Ausgabe zeigt { $column } nicht. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-type-instead = Das CSV zeigt den Typ von { $column } statt des Werts. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-unknown-value = „{ $value }“ ist kein Wert von { $column }. Kopieren Sie die Ausgabe so, wie PowerShell sie ausgibt.
outputs-misaligned = Die Spalten der Tabelle stehen nicht untereinander; unterwegs gingen Leerzeichen verloren. Kopieren Sie die Ausgabe als reinen Text, oder führen Sie den Befehl noch einmal aus, mit `| Format-List | Out-String -Width 4096` dahinter.
outputs-ragged = Zeile { $row } des CSV hat { $cells } Zellen, die Kopfzeile hat { $columns }. Kopieren Sie den Text der Datei unverändert.
outputs-joined = Der Wert von { $column } steht in mehreren Zeilen und kann „{ $one }“ oder „{ $other }“ lauten. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter; dann steht jeder Wert in einer Zeile.
outputs-open = Der Text endet mit „{ $value }“ in { $column }, und das kann in einer nächsten Zeile weitergehen. Kopieren Sie die Ausgabe von { $cmdlet } bis zur nächsten Eingabeaufforderung, mit der leeren Zeile am Ende.
outputs-unclear = Die Elemente von „{ $value }“ in { $column } lassen sich nicht trennen. Führen Sie { $cmdlet } noch einmal aus, mit `| { $format }` dahinter.
outputs-unclear-cell = Die Elemente von „{ $value }“ in { $column } lassen sich nicht trennen. Führen Sie den Befehl noch einmal aus, mit `| Format-List | Out-String -Width 4096` dahinter statt als CSV.
outputs-unread = Die Zeile „{ $line }“ sieht nach einem Teil eines Objekts aus, gehört aber zu keinem im Text. Kopieren Sie alles, was der Befehl ausgegeben hat, von der Befehlszeile bis zur nächsten Eingabeaufforderung; mit `| Format-List | Out-String -Width 4096` dahinter steht jeder Wert in einer Zeile.
outputs-row = Die Zeile „{ $line }“ kann ein Objekt der Tabelle sein oder der Rest des Objekts darüber. Führen Sie den Befehl noch einmal aus, mit `| Format-List | Out-String -Width 4096` dahinter.
outputs-at-margin = Das CSV wurde am Rand des Fensters umbrochen, bei „{ $line }“. Speichern Sie es mit Export-Csv und fügen Sie den Text der Datei ein, oder führen Sie den Befehl noch einmal aus, mit `| Format-List | Out-String -Width 4096` dahinter.
outputs-unclosed = Ein Anführungszeichen im CSV wird nicht geschlossen, ab „{ $line }“: Das Ende fehlt. Kopieren Sie den ganzen Text.
outputs-nothing-below = Unter dem Befehl { $cmdlet } steht nichts. Kopieren Sie auch, was er ausgegeben hat, bis zur nächsten Eingabeaufforderung.
