import type { Prose } from './prose.ts'

export const prose508: Prose = {
  code: 508,
  summary: 'A walk through a whole tree ran into a circle, and the server stopped it.',
  standard:
    'While it processed a request with `Depth: infinity`, the server found that it would go round without end, because a collection contains itself by way of its bindings. The code means that the operation failed as a whole. A client that announces `bind` in its `DAV` request field can be given `208` inside a multistatus instead, once for each repeated binding. For other clients the server answers with this code, either for the whole request or, when the circle shows only after the multistatus has begun, within it.',
  plain:
    'You asked for a folder with everything below it, and one of the folders below leads back to one above. Following that would never end, so the server stopped. Open the folders one by one, or have the circular link taken out.',
  practice:
    'Send it when an operation has to follow a graph to its end and the graph has a circle: a copy of a collection with bindings, a bill of materials that contains itself, a tree of categories. Keep the set of nodes on the current path and stop at the first repeat; name that place in the problem document, as the person has to cut the circle there.\n\nBetter still, refuse the write that would close the circle, with `409` or `422`, and nobody meets this code later. Do not use it for redirects in a circle, which the client sees by itself, nor for requests that come back through proxies, which is `502`. Some hosting firms send this number when an account uses too many processes; that is their own use and should have been `503`.',
  retry: 'No. The circle stays until somebody changes the tree or asks for less depth.',
  symptoms: [
    'infinite loop detected',
    'webdav depth infinity loop',
    'circular reference in folder tree',
    'resource limit is reached hosting',
    'collection contains itself',
    'bill of materials recursion',
  ],
  steps: {
    user: [
      'Open the folders one level at a time instead of copying or listing the whole tree.',
      'Look for a shortcut or linked folder that leads back up, and remove it if it is yours.',
      'On a web host that shows `Resource Limit Is Reached`, wait some minutes: that page means a busy account, not a circle.',
    ],
    developer: [
      'Send `Depth: 1` and walk the tree yourself; remember each `DAV:resource-id` and skip those you have seen.',
      'If your client understands `208`, send `DAV: bind` with the request.',
      'Read in the problem document where the circle closes, and delete that one binding with `UNBIND` or through the API.',
    ],
    operator: [
      'Find the circle with a recursive query over parent and child that stops at the first repeated node.',
      'Add a check to the write that creates links: a node must not be placed below itself.',
      'Refuse `Depth: infinity` on large trees with `403` and the element `propfind-finite-depth`.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 208,
      difference: 'Already Reported: the client knows about bindings, so the repeat is marked and the listing goes on.',
    },
    { code: 502, difference: 'A request that runs in a circle through gateways is a Bad Gateway.' },
    {
      code: 506,
      difference: 'Variant Also Negotiates: the circle lies in the choice of a representation.',
    },
    { code: 409, difference: 'Conflict refuses the write that would create a circle. Here the circle exists already.' },
  ],
  history: [
    {
      year: 2010,
      document: 'RFC 5842',
      note: 'Introduced with the binding extensions to WebDAV, as an experiment. It is the current document.',
    },
  ],
  examples: [
    {
      about: 'A listing without limit of depth, over an assembly that contains itself',
      messages: [
        {
          from: 'client',
          lines: [
            'PROPFIND /assemblies/ HTTP/1.1',
            'Host: erp.example',
            'Depth: infinity',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content:
            '<?xml version="1.0" encoding="utf-8"?>\n<D:propfind xmlns:D="DAV:"><D:prop><D:displayname/></D:prop></D:propfind>\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 508 Loop Detected',
            'Date: Sat, 21 Nov 2026 11:50:33 GMT',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Loop Detected","status":508,"detail":"The member /assemblies/frame/whole leads back to /assemblies/. Ask with Depth: 1, or remove that binding.","binding":"/assemblies/frame/whole"}',
        },
      ],
    },
  ],
}
