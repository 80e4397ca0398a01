import type { Currency } from '../money.ts'

/** The languages that the firm writes to its customers in, by BCP 47. */
export type Language = 'cs' | 'da' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'nl' | 'pl' | 'sv'

/** A country, or the part of one that speaks a language: what addresses, names and numbers look like there. */
export interface Market {
  /** ISO 3166-1. */
  readonly country: string
  readonly language: Language
  readonly currency: Currency
  /** How many of the customers are there. */
  readonly customers: number
  /** How value added tax is charged: at home, with the tax left to the customer, or not at all. */
  readonly tax: 'domestic' | 'intra-community' | 'export'
  /**
   * The number for value added tax, `#` for each digit. Where a country leaves numbers unused, it begins or ends like
   * one of those, so that it is nobody's.
   */
  readonly vat?: string
  /** Postcode, city, and the region where addresses have one. */
  readonly places: readonly (readonly [postcode: string, city: string, region?: string])[]
  /** Streets of industrial areas; `#` stands for the number. */
  readonly streets: readonly string[]
  /** Made-up names of firms are put together from these. */
  readonly names: readonly [readonly string[], readonly string[]]
  /** `*` stands for such a name. */
  readonly firms: readonly string[]
  /** Working days that goods are on their way. */
  readonly transit: readonly [least: number, most: number]
}
