### Der Bereich für die Übergabe.

handover-title = Übergeben
handover-lead = Zwei Dokumente sagen, was eingerichtet und nachgewiesen wurde: eines für die Kontaktperson beim Hersteller, eines für die Akten des Kunden. Keines enthält ein Kennwort.
handover-open = Übergeben
handover-product = Produkt: { $product }
handover-vendor = Was der Hersteller bekommt
handover-missing = Noch nicht bekannt
handover-more = und { $count } weitere
handover-secret = Weitergabe des Kennworts
handover-openPoints = Noch offen
handover-openHint = Das steht in den Dokumenten als offen. Sie können jetzt übergeben und später noch einmal.
handover-nothingOpen = Nichts ist offen: Alle Voraussetzungen sind erfüllt.
handover-expiries = Was abläuft
handover-noExpiries = Nichts mit einem bekannten letzten Tag.
handover-saveVendor = Dokument für den Hersteller speichern
handover-saveCustomer = Dokument für den Kunden speichern
handover-saveReminders = Erinnerungen speichern
handover-saveHint = Die Dokumente sind Webseiten, die auf A4 gedruckt werden. Die Erinnerungen sind Kalendereinträge (.ics), einer für jeden letzten Tag.
handover-noReminders = Es gibt keine Erinnerungen zu speichern: Nichts Bekanntes endet an einem kommenden Tag.
handover-saved = Gespeichert als { $file }
handover-htmlKind = Webseite
handover-icsKind = Kalender
handover-vendorName = uebergabe-hersteller.html
handover-customerName = uebergabe-kunde.html
handover-remindersName = erinnerungen.ics
handover-section = Ergebnis übergeben
handover-sectionLead = Was der Hersteller bekommen muss, was nachgewiesen wurde, was abläuft und wie es sich rückgängig machen lässt.
