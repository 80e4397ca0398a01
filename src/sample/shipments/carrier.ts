import type { Market } from '../markets/index.ts'
import type { Random } from '../random.ts'

/** Somebody who carries goods. All of them are made up. */
export interface Carrier {
  readonly name: string
  /** The tracking number, `#` for each digit. */
  readonly tracking: string
  /** The name in addresses. */
  readonly slug: string
  readonly packaging: 'parcel' | 'pallet'
  readonly goesTo: (market: Market) => boolean
}

const overseas = ({ country }: Market): boolean => country === 'US'

const carriers: readonly Carrier[] = [
  {
    name: 'Kuckuck Paket',
    tracking: 'KP##########',
    slug: 'kuckuck',
    packaging: 'parcel',
    goesTo: ({ language, currency }) => language === 'de' && currency === 'EUR',
  },
  {
    name: 'Zugvogel Express',
    tracking: 'ZV#########EU',
    slug: 'zugvogel',
    packaging: 'parcel',
    goesTo: market => !overseas(market),
  },
  {
    name: 'Hornwald Spedition',
    tracking: 'HW24-########',
    slug: 'hornwald',
    packaging: 'pallet',
    goesTo: ({ currency }) => currency === 'EUR' || currency === 'CHF',
  },
  {
    name: 'Lindwurm Logistik',
    tracking: 'LL########',
    slug: 'lindwurm',
    packaging: 'pallet',
    goesTo: market => !overseas(market),
  },
  {
    name: 'Graureiher Air Cargo',
    tracking: 'GA24-########',
    slug: 'graureiher',
    packaging: 'parcel',
    goesTo: overseas,
  },
  {
    name: 'Graureiher Air Cargo',
    tracking: 'GA24-########',
    slug: 'graureiher',
    packaging: 'pallet',
    goesTo: overseas,
  },
]

/** Somebody who takes such goods there; the one that is named first is asked first. */
export function carrierFor(packaging: Carrier['packaging'], market: Market, random: Random): Carrier {
  const able = carriers.filter(carrier => carrier.packaging === packaging && carrier.goesTo(market))
  return random.chance(0.65) ? random.pick(able.slice(0, 1)) : random.pick(able)
}
