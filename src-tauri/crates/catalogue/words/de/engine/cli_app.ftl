### Was `products`, `settings`, `support`, `licenses` und `update` sagen.
### Unreviewed: no native has read it yet.

cli_app-no-folder = { $folder } ist kein Ordner.
cli_app-profile-unusable = { $file } ist nicht verwendbar:
cli_app-heading-product = PRODUKT
cli_app-heading-vendor = HERSTELLER
cli_app-requirements = { $count ->
    [one] { $count } Voraussetzung
   *[other] { $count } Voraussetzungen
}

cli_app-passwords-left = Der Anmeldeinformationsspeicher hat noch die Kennwörter von { $setups }: anteroom-cli settings --forget-secrets entfernt sie.
cli_app-fixed = (von Ihrer Organisation festgelegt)
cli_app-file = Datei: { $file }

cli_app-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
cli_app-bundle-written = geschrieben: { $file }. Es wurde nirgendwohin gesendet; --show zeigt, was darin steht.
cli_app-no-licenses = Die Lizenzen dessen, was enthalten ist, kommen mit den Paketen; dieser Build bringt keine mit.

cli_app-policy = Eine Richtlinie wird nicht so befolgt, wie sie dasteht: { $fault }
cli_app-newer = Anteroom { $newer } ist da; dies ist { $version }. { $next }
cli_app-newest = Anteroom { $version } ist die neueste Version.
cli_app-version = Anteroom { $version }. { $next }
cli_app-managed = Updates bringt die Paketverwaltung Ihres Systems; sonst wurde niemand gefragt.
cli_app-administrator = Ein Administrator installiert sie für alle an diesem Computer.
cli_app-no-file = Für ein System wie dieses hat sie keine Datei.
cli_app-download = `anteroom-cli update --download DIR` lädt sie.
