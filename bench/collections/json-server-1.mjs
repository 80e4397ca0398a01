import { serve } from './json-server.mjs'

await serve('json-server-1/lib/bin.js')
