import type { Market } from './market.ts'

export const netherlands: Market = {
  country: 'NL',
  language: 'nl',
  currency: 'EUR',
  customers: 16,
  tax: 'intra-community',
  vat: 'NL#########B00',
  places: [
    ['5651 GH', 'Eindhoven'],
    ['7547 RD', 'Enschede'],
    ['5705 CJ', 'Helmond'],
    ['6827 AV', 'Arnhem'],
    ['3316 BM', 'Dordrecht'],
    ['9723 JC', 'Groningen'],
    ['8013 RM', 'Zwolle'],
    ['5048 AD', 'Tilburg'],
    ['4824 AS', 'Breda'],
  ],
  streets: ['Industrieweg #', 'Nijverheidsstraat #', 'Havenweg #', 'Fabriekstraat #', 'De Smederij #'],
  names: [
    ['Vlier', 'Essen', 'Kievits', 'Wilgen', 'Moer'],
    ['donk', 'laar', 'veen', 'sloot', 'kade'],
  ],
  firms: ['* Machinefabriek B.V.', '* Aandrijftechniek B.V.', '* Tuinbouwtechniek B.V.', '* Transportsystemen B.V.'],
  transit: [1, 3],
}

export const flanders: Market = {
  country: 'BE',
  language: 'nl',
  currency: 'EUR',
  customers: 5,
  tax: 'intra-community',
  vat: 'BE00########',
  places: [
    ['8500', 'Kortrijk'],
    ['9000', 'Gent'],
    ['2300', 'Turnhout'],
    ['3500', 'Hasselt'],
    ['8800', 'Roeselare'],
  ],
  streets: ['Nijverheidslaan #', 'Ambachtenstraat #', 'Kanaalweg #'],
  names: [
    ['Hazel', 'Zwane', 'Rogge'],
    ['beke', 'gem', 'voorde'],
  ],
  firms: ['* Mechanica BV', '* Weefmachines NV', '* Machinebouw BV'],
  transit: [2, 3],
}
