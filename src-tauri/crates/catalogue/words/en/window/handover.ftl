### The panel that hands over.

handover-title = Hand over
handover-lead = Two documents say what was set up and proven: one for the vendor's contact person, one for the customer's own file. Neither holds a password.
handover-open = Hand over
handover-product = Product: { $product }
handover-vendor = What the vendor is sent
handover-missing = Not known yet
handover-more = and { $count } more
handover-secret = Passing the password on
handover-openPoints = Still open
handover-openHint = They stand in the documents as open. You can hand over now and again later.
handover-nothingOpen = Nothing is open: every requirement is met.
handover-expiries = What expires
handover-noExpiries = Nothing with a known last day.
handover-saveVendor = Save the vendor's document
handover-saveCustomer = Save the customer's document
handover-saveReminders = Save reminders
handover-saveHint = The documents are web pages that print on A4. The reminders are calendar entries (.ics), one for each last day.
handover-noReminders = There are no reminders to save: nothing known ends on a day to come.
handover-saved = Saved as { $file }
handover-htmlKind = Web page
handover-icsKind = Calendar
handover-vendorName = handover-vendor.html
handover-customerName = handover-customer.html
handover-remindersName = reminders.ics
handover-section = Hand over the result
handover-sectionLead = What the vendor must be sent, what was proven, what expires and how to undo it.
