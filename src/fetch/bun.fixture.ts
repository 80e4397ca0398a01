import { handler } from './index.ts'
import { shopAt } from './shop.fixture.ts'

/** A program for Bun: serves the shop, and prints its port. */

declare const Bun: {
  serve(options: { hostname: string; port: number; fetch: (request: Request) => Response | Promise<Response> }): {
    readonly port: number
  }
}

console.log(Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: handler(shopAt()) }).port)
