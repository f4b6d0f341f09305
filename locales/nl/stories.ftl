### Ervaringen van echte mensen, in onze eigen woorden. .note is de waarschuwing vooraf.
### Verzin niets. Een verhaal staat hier alleen als het elders gepubliceerd is.

story-gaby = Gaby was 43 toen ze met haar oom praatte over wat hij haar als kind aandeed. Ze gaf hem het geheim en de verantwoordelijkheid terug.
    .note = Over seksueel misbruik in de familie.
story-esther = Esther, 49, stopte weg wat haar als student overkwam. De herinnering kwam terug, en ze meldde zich aan.
    .note = Over seksueel geweld, lang geleden.
story-julia = Julia, 25, wilde dat een vriend van de familie wist wat hij haar aandeed, en wat dat nog met haar doet.
    .note = Over seksueel geweld door een bekende.
story-jolanda = De zoon van Jolanda was 21 toen een vriend van 17 hem doodstak. Contact met hem, en later met zijn ouders, gaf haar antwoorden en rust.
    .note = Over de dood van een kind, door geweld.
story-francel = De dochter van Francel, 15 jaar, werd aangereden door een vrachtwagen. Twee weken later vroeg hij of hij de chauffeur kon ontmoeten.
    .note = Over een zwaar ongeluk met een kind.
story-manon = Manon verloor op haar zeventiende een voet. Drie jaar later ontmoette ze de bestuurder. Ze merkte dat hij haar nooit kwaad wilde doen.
    .note = Over een ongeluk met blijvend letsel.
