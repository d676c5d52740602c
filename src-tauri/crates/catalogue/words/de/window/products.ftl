### Die Wahl eines Produkts.

products-title = Produkt auswählen
products-lead = Jedes Produkt verlangt in Exchange anderes. Checkliste, Skripte und Übergabe folgen aus dieser Wahl.
products-legend = Mit welchem Produkt verbinden sich Ihre Räume?
products-by = von { $vendor }
products-guide = Anleitung: { $guide }
products-gets = Was es bekommt
products-fromFile = Geladen aus { $file }
products-where = Postfächer in { $places }
products-missing = Wählen Sie das Produkt, mit dem sich Ihre Räume verbinden
products-place-on_premises = Exchange Server
products-place-exchange_online = Exchange Online

products-add = Profil aus einer Datei laden
products-add-hint = Ein Produkt, das nicht in der Liste steht, ist eine lesbare Datei: Sein Hersteller oder ein Kollege kann sie schreiben.
products-add-kind = Produktprofil
products-add-done = { $name } steht jetzt in der Liste.
products-add-refused = Das Profil ist nicht verwendbar: { $file }
products-add-refusedHint = Nichts wurde übernommen. Berichtigen Sie die Datei und laden Sie sie erneut.
products-refused = { $count ->
    [one] Ein Profil im Datenordner ist nicht verwendbar
   *[other] { $count } Profile im Datenordner sind nicht verwendbar
}

products-change = Produkt wechseln
products-change-title = Was sich mit einem anderen Produkt ändert
products-change-body = Checkliste, Skripte und Übergabe werden die des anderen Produkts. Dienstkonto, URL, Räume, Benutzer und der Inhalt des Planers bleiben, wie sie sind; ebenso, was beide Produkte verlangen.
products-keep = { $name } behalten
products-chosen = Produkt
products-gone = Das Profil „{ $product }“ ist nicht mehr auf diesem Computer. Laden Sie seine Datei erneut, oder wählen Sie ein anderes Produkt.
products-only = { $name } verbindet sich nur mit { $place }.
