import type { Market } from './market.ts'

export const poland: Market = {
  country: 'PL',
  language: 'pl',
  currency: 'PLN',
  customers: 8,
  tax: 'intra-community',
  vat: 'PL0#########',
  places: [
    ['43-300', 'Bielsko-Biała'],
    ['44-100', 'Gliwice'],
    ['35-105', 'Rzeszów'],
    ['61-361', 'Poznań'],
    ['54-424', 'Wrocław'],
    ['85-825', 'Bydgoszcz'],
    ['20-234', 'Lublin'],
  ],
  streets: ['ul. Przemysłowa #', 'ul. Fabryczna #', 'ul. Kolejowa #', 'ul. Hutnicza #'],
  names: [
    ['Brzozo', 'Jastro', 'Wilko', 'Sowi'],
    ['pol', 'mex', 'tech', 'stal'],
  ],
  firms: ['* Sp. z o.o.', '* Maszyny Sp. z o.o.', 'Zakłady Mechaniczne * S.A.', '* Automatyka Sp. z o.o.'],
  transit: [2, 4],
}

export const czechia: Market = {
  country: 'CZ',
  language: 'cs',
  currency: 'CZK',
  customers: 6,
  tax: 'intra-community',
  vat: 'CZ9#######',
  places: [
    ['628 00', 'Brno'],
    ['301 00', 'Plzeň'],
    ['702 00', 'Ostrava'],
    ['500 03', 'Hradec Králové'],
    ['586 01', 'Jihlava'],
    ['760 01', 'Zlín'],
  ],
  streets: ['Průmyslová #', 'Tovární #', 'Nádražní #', 'Strojírenská #'],
  names: [
    ['Javor', 'Borov', 'Lipen', 'Krahul'],
    ['stroj', 'kov', 'tech'],
  ],
  firms: ['* s.r.o.', '* Strojírny a.s.', '* Automatizace s.r.o.'],
  transit: [2, 3],
}
