import type { Market } from './market.ts'

export const italy: Market = {
  country: 'IT',
  language: 'it',
  currency: 'EUR',
  customers: 16,
  tax: 'intra-community',
  vat: 'IT#######000#',
  places: [
    ['40132', 'Bologna', 'BO'],
    ['41122', 'Modena', 'MO'],
    ['43122', 'Parma', 'PR'],
    ['25125', 'Brescia', 'BS'],
    ['24126', 'Bergamo', 'BG'],
    ['36100', 'Vicenza', 'VI'],
    ['10156', 'Torino', 'TO'],
    ['37135', 'Verona', 'VR'],
    ['20900', 'Monza', 'MB'],
  ],
  streets: ['Via dell’Industria #', 'Via dell’Artigianato #', 'Via delle Officine #', 'Viale del Lavoro #'],
  names: [
    ['Monte', 'Val', 'Serra', 'Rocca', 'Fonte'],
    ['verina', 'lusca', 'dorica', 'nebra', 'sorda'],
  ],
  firms: [
    '* Meccanica S.r.l.',
    'Officine * S.p.A.',
    '* Packaging S.r.l.',
    '* Macchine Utensili S.r.l.',
    '* Robotica S.r.l.',
  ],
  transit: [2, 4],
}

export const spain: Market = {
  country: 'ES',
  language: 'es',
  currency: 'EUR',
  customers: 8,
  tax: 'intra-community',
  vat: 'ESB00######',
  places: [
    ['20600', 'Eibar', 'Gipuzkoa'],
    ['48200', 'Durango', 'Bizkaia'],
    ['01013', 'Vitoria-Gasteiz', 'Álava'],
    ['08223', 'Terrassa', 'Barcelona'],
    ['50014', 'Zaragoza', 'Zaragoza'],
    ['31012', 'Pamplona', 'Navarra'],
    ['46980', 'Paterna', 'Valencia'],
  ],
  streets: ['Calle de la Industria, #', 'Avenida del Ferrocarril, #', 'Polígono Industrial Norte, #'],
  names: [
    ['Monte', 'Val', 'Peña', 'Torre'],
    ['nogal', 'redal', 'umbra', 'zarza'],
  ],
  firms: ['Mecanizados *, S.L.', 'Talleres *, S.L.', 'Construcciones Mecánicas *, S.L.', '* Automatización, S.L.'],
  transit: [3, 5],
}
