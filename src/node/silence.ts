import type { ServerResponse } from 'node:http'
import { type Answer, type Service, silent } from '../engine/index.ts'
import { endsAs } from './ending.ts'
import { cutOff } from './linger.ts'
import { discard } from './send.ts'

/**
 * Ends a connection in place of an answer.
 *
 * @param answer whose content nobody will have
 * @param response nothing of which has been sent
 * @param service whose log has what goes wrong
 */
export function silence({ content }: Answer, response: ServerResponse, service: Service): void {
  discard(content, service)
  endsAs(response, silent)
  cutOff(response)
}
