import { type Market, markets } from '../markets/index.ts'
import type { Part } from '../parts/part.ts'
import type { Random } from '../random.ts'
import type { Customer } from './customer.ts'

/** What is known of a customer besides what is on file: how it orders. */
export interface Account {
  readonly customer: Customer
  readonly market: Market
  /** How often it orders, compared with others. */
  readonly weight: number
  /** The parts that its machines need. */
  readonly assortment: readonly Part[]
  /** Its number for its next order. */
  readonly nextReference: () => string
}

/** An account for each customer that may order. */
export function openAccounts(customers: readonly Customer[], parts: readonly Part[], random: Random): Account[] {
  const categories = Map.groupBy(parts, part => part.category)
  return customers
    .filter(({ status }) => status === 'active')
    .map(customer => {
      const { address, language } = customer
      const market = markets.find(market => market.country === address.country && market.language === language)
      if (market === undefined) throw new Error(`Customer ${customer.id} is in no market.`)
      const fasteners = categories.get('fasteners') ?? []
      const others = random.shuffled([...categories.keys()].filter(name => name !== 'fasteners')).slice(0, 4)
      const rest = others.flatMap(name => random.shuffled(categories.get(name) ?? []).slice(0, random.integer(2, 4)))
      return {
        customer,
        market,
        weight: random.weighted([1, 3, 9], weight => 10 - weight),
        assortment: [...random.shuffled(fasteners).slice(0, random.integer(2, 8)), ...rest],
        nextReference: referencesOf(random),
      }
    })
}

/** Numbers as different systems give them to purchase orders; other orders of the customer lie between two of them. */
function referencesOf(random: Random): () => string {
  const [before, first, step] = random.pick([
    ['4500', random.integer(120_000, 890_000), 180],
    ['PO-', random.integer(10_000, 89_000), 30],
    ['B24-', random.integer(1_000, 1_400), 20],
    ['PO24', random.integer(10_000, 12_000), 25],
    ['', random.integer(210_000, 880_000), 40],
  ] as const)
  let last: number = first
  return () => {
    last += random.integer(1, step)
    return `${before}${last}`
  }
}
