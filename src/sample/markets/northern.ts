import type { Market } from './market.ts'

export const sweden: Market = {
  country: 'SE',
  language: 'sv',
  currency: 'SEK',
  customers: 8,
  tax: 'intra-community',
  vat: 'SE0#########01',
  places: [
    ['331 35', 'Värnamo'],
    ['553 05', 'Jönköping'],
    ['633 46', 'Eskilstuna'],
    ['721 36', 'Västerås'],
    ['504 62', 'Borås'],
    ['352 45', 'Växjö'],
    ['417 05', 'Göteborg'],
  ],
  streets: ['Industrigatan #', 'Verkstadsgatan #', 'Fabriksvägen #', 'Smedjegatan #'],
  names: [
    ['Älv', 'Björk', 'Gran', 'Sten'],
    ['näs', 'torp', 'hult', 'vik'],
  ],
  firms: ['* Mekaniska AB', '* Verkstads AB', '* Skogsmaskiner AB', '* Automation AB'],
  transit: [3, 5],
}

export const denmark: Market = {
  country: 'DK',
  language: 'da',
  currency: 'DKK',
  customers: 6,
  tax: 'intra-community',
  vat: 'DK0#######',
  places: [
    ['8700', 'Horsens'],
    ['6000', 'Kolding'],
    ['5220', 'Odense SØ'],
    ['9220', 'Aalborg Øst'],
    ['8600', 'Silkeborg'],
    ['7400', 'Herning'],
  ],
  streets: ['Industrivej #', 'Fabriksvej #', 'Smedevej #', 'Havnegade #'],
  names: [
    ['Lyng', 'Birke', 'Havre'],
    ['lund', 'mose', 'bæk'],
  ],
  firms: ['* Maskinfabrik A/S', '* Fødevaremaskiner ApS', '* Teknik ApS'],
  transit: [2, 4],
}
