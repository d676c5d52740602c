### The panel of help and support.

support-title = Help and support
support-lead = A support bundle is a file with what a question needs: versions, settings, setups, counts and logs. Instead of people, domains, hosts, customers and rooms it holds stand-ins, and no password and no meeting at all.
support-nowhere = It is sent nowhere. Look through it, save it, and give it to whom you choose.
support-prepare = Put a bundle together
support-preparing = Putting the bundle together
support-again = Put it together anew
support-save = Save the bundle
support-saved = Saved as { $file }
support-kind = Support bundle
support-name = anteroom-support.zip
support-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
support-size = { $size } characters
support-text = Text of { $name }
support-logs = Open the logs folder
support-open = Help and support
support-crash-title = Anteroom made a mistake when it ran last
support-crash-text = It is described in { $file }. A support bundle helps whoever is to fix it; you see all of it before it is saved.
support-crash-look = Look at the bundle
