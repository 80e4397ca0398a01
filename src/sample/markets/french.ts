import type { Market } from './market.ts'

export const france: Market = {
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  customers: 18,
  tax: 'intra-community',
  vat: 'FR##0########',
  places: [
    ['74300', 'Cluses'],
    ['42000', 'Saint-Étienne'],
    ['25000', 'Besançon'],
    ['69800', 'Saint-Priest'],
    ['67100', 'Strasbourg'],
    ['38130', 'Échirolles'],
    ['59200', 'Tourcoing'],
    ['44800', 'Saint-Herblain'],
    ['31100', 'Toulouse'],
    ['76600', 'Le Havre'],
    ['63100', 'Clermont-Ferrand'],
    ['01100', 'Oyonnax'],
  ],
  streets: [
    '# rue de l’Industrie',
    '# rue des Forges',
    '# avenue de la Gare',
    '# rue des Ateliers',
    '# chemin du Canal',
  ],
  names: [
    ['Val', 'Mont', 'Font', 'Bois', 'Clair'],
    ['moraine', 'verdin', 'sorel', 'lune', 'brelle'],
  ],
  firms: [
    'Ateliers * SAS',
    'Mécanique * SARL',
    '* Automatismes SAS',
    '* Décolletage SAS',
    'Constructions mécaniques * SA',
  ],
  transit: [2, 4],
}

export const romandy: Market = {
  country: 'CH',
  language: 'fr',
  currency: 'CHF',
  customers: 4,
  tax: 'export',
  vat: 'CHE-0##.###.### TVA',
  places: [
    ['1400', 'Yverdon-les-Bains'],
    ['2300', 'La Chaux-de-Fonds'],
    ['2800', 'Delémont'],
    ['1020', 'Renens'],
  ],
  streets: ['Rue de l’Industrie #', 'Chemin des Artisans #', 'Avenue de la Gare #'],
  names: [
    ['Combe', 'Haute', 'Pra'],
    ['lise', 'rive', 'vaux'],
  ],
  firms: ['* Microtechnique SA', '* Machines SA', 'Mécanique * Sàrl'],
  transit: [3, 5],
}

export const wallonia: Market = {
  country: 'BE',
  language: 'fr',
  currency: 'EUR',
  customers: 3,
  tax: 'intra-community',
  vat: 'BE00########',
  places: [
    ['4000', 'Liège'],
    ['6000', 'Charleroi'],
    ['7000', 'Mons'],
  ],
  streets: ['Rue du Fourneau #', 'Quai des Usines #', 'Rue de l’Acier #'],
  names: [
    ['Haute', 'Noire', 'Claire'],
    ['fagne', 'roche', 'meuse'],
  ],
  firms: ['* Mécanique SRL', 'Ateliers * SA'],
  transit: [2, 3],
}
