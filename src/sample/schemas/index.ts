import { customers } from './customers.ts'
import { orders } from './orders.ts'
import { parts } from './parts.ts'
import { shipments } from './shipments.ts'

/** The schema of each collection; one comes after those that its items name items of. */
export const schemas = { customers, parts, orders, shipments }
