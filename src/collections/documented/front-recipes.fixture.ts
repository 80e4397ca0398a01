import { everywhere, of, recipe, twisted } from './recipe.fixture.ts'
import { at, field } from './sketch.fixture.ts'

const service = ['service']

/** What is answered before it is known what a request is for, or by the service as a whole. */
export const frontRecipes = [
  recipe(of('OPTIONS', everywhere), 204, /^`Allow` says which methods the resource has\.$/, []),
  recipe(service, 204, /^It is OPTIONS for `\*`/, [at('*'), sketch => ({ ...sketch, method: 'OPTIONS' })]),
  recipe(service, 400, /^The path cannot be decoded\.$/, [at('/api/%zz')]),
  recipe(service, 404, /^No resource has this path\.$/, [at('/api/none')]),
  recipe(service, 405, /^The resource does not have the method/, [sketch => ({ ...sketch, method: 'DELETE' })]),
  recipe(service, 414, /^The request target is longer than 8,192 octets\.$/, [at(`/api/${'x'.repeat(8192)}`)]),
  recipe(service, 417, /^`Expect` says something other than `100-continue`\.$/, [field('expect', 'the best')]),
  recipe(service, 421, /^The request is for a host other than `erp\.example`\.$/, [field('host', 'other.example')]),
  recipe(service, 500, /^The service failed\./, scene =>
    scene.fragile.failing(new Error('A fault of the program.'), () => twisted(at('/api/parts'))(scene)),
  ),
  recipe(service, 501, /^The server does not know the method\.$/, [sketch => ({ ...sketch, method: 'BREW' })]),
  recipe(service, 503, /^The service takes no requests for the time being\.$/, async scene => {
    const { service } = scene.shop
    service.unavailable = { reason: 'It is being mended.', retryAfter: 7 }
    return await twisted()(scene).finally(() => {
      service.unavailable = undefined
    })
  }),
]
