import type { Language } from '../markets/index.ts'
import type { Currency } from '../money.ts'

/** How a customer pays; `2-10-net-30` is 2 % off within 10 days, all of it within 30. */
export const paymentTerms = ['prepayment', 'net-14', 'net-30', 'net-45', 'net-60', '2-10-net-30'] as const
export type PaymentTerms = (typeof paymentTerms)[number]

/** Incoterms 2020 that the firm delivers by. */
export const incoterms = ['CPT', 'DAP', 'FCA'] as const
export type Incoterm = (typeof incoterms)[number]

/** A firm that buys parts. */
export type Customer = {
  id: number
  name: string
  status: 'active' | 'blocked'
  address: { street: string; postcode: string; city: string; region?: string; country: string }
  email: string
  website?: string
  language: Language
  vatNumber?: string
  currency: Currency
  paymentTerms: PaymentTerms
  creditLimit: number
  discountPercent: number
  incoterm: Incoterm
  customerSince: string
}
