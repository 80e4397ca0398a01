import type { Item } from './item.ts'

/** For each collection an item as a client would post it: without the key, which the server gives. */
export const examples: Readonly<Record<'customers' | 'parts' | 'orders' | 'shipments', Item>> = {
  customers: {
    name: 'Uferschwalbe Pumpentechnik GmbH',
    status: 'active',
    address: { street: 'Am Mühlkanal 7', postcode: '73033', city: 'Göppingen', country: 'DE' },
    email: 'einkauf@uferschwalbe.example.com',
    language: 'de',
    currency: 'EUR',
    paymentTerms: 'net-30',
  },
  parts: {
    sku: 'HXB-M6X50-A2',
    name: 'Hex bolt M6 × 50, A2',
    category: 'fasteners',
    material: 'Stainless steel A2',
    standard: 'ISO 4017',
    thread: 'M6',
    dimensions: { diameter: 6, length: 50, pitch: 1 },
    unit: 'piece',
    packSize: 100,
    unitPrice: 18,
    currency: 'EUR',
  },
  orders: {
    customerId: 1006,
    customerReference: 'PO-2024-0815',
    status: 'open',
    orderedAt: '2024-04-19T09:30:00Z',
    currency: 'EUR',
    lines: [
      { position: 10, partId: 'bolt-m6x20-a2', quantity: 500, unitPrice: 10 },
      { position: 20, partId: 'worm-gearbox-50-i20', quantity: 2, unitPrice: 21_400 },
    ],
  },
  shipments: {
    orderId: 240_101,
    carrier: 'Kuckuck Paket',
    trackingNumber: 'KP0123456789',
    status: 'in-transit',
    shippedAt: '2024-04-19T13:45:00Z',
    lines: [{ position: 20, partId: 'jaw-coupling-24-19-24', quantity: 8 }],
  },
}
