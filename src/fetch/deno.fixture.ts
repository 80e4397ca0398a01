import { handler } from './index.ts'
import { shopAt } from './shop.fixture.ts'

/** A program for Deno: serves the shop, and prints its port. */

declare const Deno: {
  serve(
    options: { hostname: string; port: number; onListen: (address: { port: number }) => void },
    handler: (request: Request) => Response | Promise<Response>,
  ): unknown
}

Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: ({ port }) => console.log(port) }, handler(shopAt()))
