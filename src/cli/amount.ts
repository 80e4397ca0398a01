/**
 * A number of items, in words.
 *
 * @param count how many
 * @example
 * itemsIn(1) // => '1 item'
 * itemsIn(2000) // => '2,000 items'
 */
export const itemsIn = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}`
