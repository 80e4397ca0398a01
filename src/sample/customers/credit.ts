import { rates, roundedUp } from '../money.ts'
import type { Order } from '../orders/order.ts'
import type { Customer } from './customer.ts'

/**
 * The credit limit of a customer in cents of its currency: above what it has on order, no less than it ordered this
 * year. Who pays first needs none.
 */
export function creditLimitOf({ paymentTerms, currency }: Customer, orders: readonly Order[]): number {
  if (paymentTerms === 'prepayment') return 0
  const totalOf = (some: readonly Order[]) => some.reduce((sum, { totalAmount }) => sum + totalAmount, 0)
  const taken = orders.filter(({ status }) => status !== 'cancelled')
  const pending = taken.filter(({ status }) => status !== 'delivered')
  return roundedUp(Math.max(500_000 * rates[currency], totalOf(pending) * 1.25, totalOf(taken)))
}
