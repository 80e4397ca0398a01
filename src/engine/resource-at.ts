import type { Resource } from './resource.ts'
import type { Service } from './service.ts'
import { pathOf } from './target.ts'

/**
 * The resource that a request target leads to, whatever the method.
 *
 * @param service which has it
 * @param target as received
 * @returns `undefined` where there is none, or the target is longer than the service reads
 * @example
 * import { resource, service } from 'statute'
 * const shop = service([resource('/parts/{id}', { represent: { 'text/plain': () => 'a part' } })])
 * resourceAt(shop, '/parts/7?all=1')?.path // => '/parts/{id}'
 * resourceAt(shop, '/nowhere') // => undefined
 */
export function resourceAt(service: Service, target: string): Resource | undefined {
  const path = target.length > service.targetLimit ? undefined : pathOf(target)
  return path === undefined ? undefined : service.route(path)?.value
}

/** Whether a request is served in any state of the service and of its listener. */
export const isAlwaysServed = (service: Service, target: string): boolean =>
  resourceAt(service, target)?.facts.always === true
