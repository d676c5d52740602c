### Was die Befehlszeile sagt.
### Unreviewed: no native has read it yet.

cli-clock = eingerichtet: { $time }; wirksam spätestens: { $until }; nachzusehen: { $again }
cli-clock-unknown = eingerichtet: { $time }; wie lange es dauert, kann niemand sagen; nachzusehen: { $again }
cli-clock-over = eingerichtet: { $time }; hätte wirksam sein sollen: { $until }
cli-clock-over-unknown = eingerichtet: { $time }
