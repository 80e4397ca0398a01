import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import { type Document, sizedAll } from './document.fixture.ts'

/**
 * The examples of documents that add fields and codes. Adapted: lengths fit the content that is shown, pages are shorter,
 * folded lines stand in one, field lines stand in a message with the Age that a cache owes, a digest has as many padding
 * characters as it needs, and the error of Proxy-Status in RFC 9209 §2.1.5 is the token that §2.1.1 asks for.
 */
export const extensions: Readonly<Record<string, Document>> = {
  'RFC 3229': {
    '4.1': [
      `> GET /foo.html HTTP/1.1
       > Host: bar.example.net
       > If-None-Match: "123xyz"
       > A-IM: vcdiff, diffe, gzip
       >
       < HTTP/1.1 226 IM Used
       < ETag: "489uhw"
       < IM: vcdiff
       < Date: Tue, 25 Nov 1997 18:30:05 GMT
       < Cache-Control: no-store, im, max-age=30
       < Content-Type: text/html
       < Content-Length: 4
       <
       < abcd`,
    ],
  },
  'RFC 6266': {
    '5': [
      'Attachment; filename=example.html',
      'INLINE; FILENAME= "an example.html"',
      "attachment; filename*= UTF-8''%e2%82%ac%20rates",
      'attachment; filename="EURO rates"; filename*=utf-8\'\'%e2%82%ac%20rates',
    ].map(value => answered(`Content-Disposition: ${value}`)),
  },
  'RFC 7538': sizedAll({
    '4': [
      `> GET / HTTP/1.1
       > Host: example.com
       >
       < HTTP/1.1 308 Permanent Redirect
       < Content-Type: text/html; charset=UTF-8
       < Location: http://example.com/new
       < Content-Length: *
       <
       < <!DOCTYPE HTML>
       < <html>
       <    <head>
       <       <title>Permanent Redirect</title>
       <       <meta http-equiv="refresh" content="0; url=http://example.com/new">
       <    </head>
       <    <body><a href="http://example.com/new">http://example.com/new</a></body>
       < </html>`,
    ],
  }),
  'RFC 7616': {
    '3.9.1': [
      `> GET /dir/index.html HTTP/1.1
       > Host: example.org
       >
       < HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
       < WWW-Authenticate: Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
       < Content-Type: text/plain
       <
       < Log in.`,
      `> GET /dir/index.html HTTP/1.1
       > Host: example.org
       > Authorization: Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
       >`,
    ],
    '3.9.2': [
      answeredWith(
        '401 Unauthorized',
        'WWW-Authenticate: Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
      ),
      asked(
        'Authorization: Digest username*=UTF-8\'\'J%C3%A4s%C3%B8n%20Doe, realm="api@example.org", uri="/doe.json", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", nc=00000001, cnonce="NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", qop=auth, response="ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", userhash=false',
      ),
    ],
  },
  'RFC 7617': {
    '2': [
      answeredWith(
        '401 Unauthorized',
        'Date: Tue, 04 Feb 2014 16:50:53 GMT',
        'WWW-Authenticate: Basic realm="WallyWorld"',
      ),
      asked('Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='),
    ],
    '2.1': [
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Basic realm="foo", charset="UTF-8"'),
      asked('Authorization: Basic dGVzdDoxMjPCow=='),
      asked('Proxy-Authorization: Basic dGVzdDoxMjPCow=='),
    ],
  },
  'RFC 7694': sizedAll({
    '4': [
      `> POST /edit/ HTTP/1.1
       > Host: example.org
       > Content-Type: application/atom+xml;type=entry
       > Content-Encoding: compress
       > Content-Length: *
       >
       > \x1f\x9d\x90
       < HTTP/1.1 415 Unsupported Media Type
       < Date: Fri, 09 May 2014 11:43:53 GMT
       < Accept-Encoding: gzip
       < Content-Length: *
       < Content-Type: text/plain
       <
       < This resource only supports the "gzip" content coding in requests.`,
      `< HTTP/1.1 415 Unsupported Media Type
       < Date: Fri, 09 May 2014 11:43:53 GMT
       < Accept-Encoding: identity
       < Content-Length: *
       < Content-Type: text/plain
       <
       < This resource does not support content codings in requests.`,
    ],
  }),
  'RFC 7725': {
    '3': [
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://spqr.example.org/legislatione>; rel="blocked-by"
       < Content-Type: text/html
       <
       < <!doctype html><title>Blocked by law</title>
       < <p>A law of the province forbids to serve this here.</p>`,
    ],
  },
  'RFC 7838': {
    '3': [
      'h2=":8000"',
      'h2="new.example.org:80"',
      'h2="alt.example.com:8000", h2=":443"',
      'h2=":443"; ma=3600',
      'h2=":443"; ma=2592000; persist=1',
      'clear',
    ].map(value => answered(`Alt-Svc: ${value}`)),
    '3.1': [answered('Content-Type: text/html', 'Cache-Control: max-age=600', 'Age: 30', 'Alt-Svc: h2=":8000"; ma=60')],
    '5': [asked('Alt-Used: alternate.example.net')],
  },
  'RFC 8246': { '2': [answered('Cache-Control: max-age=31536000, immutable')] },
  'RFC 8297': sizedAll({
    '2': [
      `> GET / HTTP/1.1
       > Host: example.com
       >
       < HTTP/1.1 103 Early Hints
       < Link: </style.css>; rel=preload; as=style
       < Link: </script.js>; rel=preload; as=script
       <
       < HTTP/1.1 200 OK
       < Date: Fri, 26 May 2017 10:02:11 GMT
       < Content-Length: *
       < Content-Type: text/html; charset=utf-8
       < Link: </style.css>; rel=preload; as=style
       < Link: </script.js>; rel=preload; as=script
       <
       < <!doctype html>`,
      `> GET / HTTP/1.1
       > Host: example.com
       >
       < HTTP/1.1 103 Early Hints
       < Link: </main.css>; rel=preload; as=style
       <
       < HTTP/1.1 103 Early Hints
       < Link: </style.css>; rel=preload; as=style
       < Link: </script.js>; rel=preload; as=script
       <
       < HTTP/1.1 200 OK
       < Date: Fri, 26 May 2017 10:02:11 GMT
       < Content-Length: *
       < Content-Type: text/html; charset=utf-8
       < Link: </main.css>; rel=preload; as=style
       < Link: </newstyle.css>; rel=preload; as=style
       < Link: </script.js>; rel=preload; as=script
       <
       < <!doctype html>`,
    ],
  }),
  'RFC 8470': {
    '5.1': [
      `> GET /resource HTTP/1.0
       > Host: example.com
       > Early-Data: 1
       >`,
    ],
  },
  'RFC 8586': {
    '2': [
      `> GET /image.jpg HTTP/1.1
       > Host: cdn-customer.example
       > User-Agent: ExampleBrowser/5
       > CDN-Loop: foo123.foocdn.example, barcdn.example; trace="abcdef"
       > CDN-Loop: AnotherCDN; abc=123; def="456"
       >`,
    ],
  },
  'RFC 8942': {
    '3.1': [answered('Accept-CH: Sec-CH-Example, Sec-CH-Example-2')],
    '3.2': [answered('Vary: Sec-CH-Example'), answered('Vary: Sec-CH-Example, Sec-CH-Example-2')],
  },
  'RFC 9205': sizedAll({
    '4.1': [
      `> GET /thing HTTP/1.1
       > Host: example.com
       > Accept: application/things+json
       > User-Agent: Foo/1.0
       >
       < HTTP/1.1 200 OK
       < Content-Type: application/things+json
       < Content-Length: *
       < Server: Bar/2.2
       <
       < {"things": []}`,
    ],
    '4.9.1': [
      `< HTTP/1.1 200 OK
       < Content-Type: application/example+xml
       < Cache-Control: no-store
       <
       < <content/>`,
    ],
    '4.9.4': [
      `< HTTP/1.1 200 OK
       < Content-Type: application/example+xml
       < Cache-Control: max-age=60
       < ETag: "sa0f8wf20fs0f"
       < Vary: Accept-Encoding
       <
       < <content/>`,
    ],
    '4.13': [
      `< HTTP/1.1 200 OK
       < Content-Type: application/example+json
       < X-Content-Type-Options: nosniff
       < Content-Security-Policy: default-src 'none'
       < Cache-Control: max-age=3600
       < Referrer-Policy: no-referrer
       <
       < {}`,
    ],
  }),
  'RFC 9209': {
    '2': [
      'revproxy1.example.net, ExampleCDN',
      'SomeOtherProxy',
      'SomeOtherProxy, ThisProxy',
      'ThisProxy; error=read_timeout',
      'cdn.example.org; next-hop=backend.example.org:8001',
      '"proxy.example.org"; next-protocol=h2',
      'ExampleCDN; received-status=200',
      'proxy.example.net; error=http_protocol_error; details="Malformed response header: space before colon"',
    ].map(value => answered(`Proxy-Status: ${value}`)),
    '2.1.1': [
      answeredWith('504 Gateway Timeout', 'Proxy-Status: ExampleCDN; error=connection_timeout'),
      answeredWith('429 Too Many Requests', 'Proxy-Status: r34.example.net; error=http_request_error, ExampleCDN'),
    ],
  },
  'RFC 9211': {
    '3': [
      ['ExampleCache; hit; detail=MEMORY'],
      ['ExampleCache; hit'],
      ['ExampleCache; hit; ttl=376'],
      ['ExampleCache; hit; ttl=-412'],
      ['ExampleCache; fwd=uri-miss'],
      ['ExampleCache; fwd=stale; fwd-status=304'],
      ['ExampleCache; fwd=uri-miss; collapsed'],
      ['ExampleCache; fwd=uri-miss; collapsed=?0'],
      ['OriginCache; hit; ttl=1100, "CDN Company Here"; hit; ttl=545'],
      ['ReverseProxyCache; hit', 'ForwardProxyCache; fwd=uri-miss; collapsed; stored', 'BrowserCache; fwd=uri-miss'],
    ].map(lines => answered('Age: 4', ...lines.map(line => `Cache-Status: ${line}`))),
  },
  'RFC 9213': {
    '2': [
      ['CDN-Cache-Control: max-age=60'],
      ['Age: 1800', 'Cache-Control: max-age=600', 'CDN-Cache-Control: max-age=3600'],
      ['Cache-Control: max-age=60, s-maxage=120', 'CDN-Cache-Control: max-age=600'],
      ['CDN-Cache-Control: max-age=600', 'Cache-Control: no-store'],
      ['Cache-Control: no-store'],
      ['Cache-Control: no-store', 'CDN-Cache-Control: none'],
    ].map(lines => answered(...lines)),
  },
  'RFC 9218': { '4': [asked('Priority: u=0'), asked('Priority: u=5, i'), answered('Priority: u=1')] },
  'RFC 9530': sizedAll({
    '4': [
      asked('Want-Repr-Digest: sha-256=1'),
      asked('Want-Repr-Digest: sha-512=3, sha-256=10, unixsum=0'),
      asked('Want-Content-Digest: sha-512=3, sha-256=10, unixsum=0'),
    ],
    A: [
      {
        request:
          'PUT /entries/1234 HTTP/1.1\r\nHost: foo.example\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n' +
          'Content-Length: 39\r\n\r\n\x1f\x8b\x08\x00\x88\x41\x37\x64\x00\xff\xab\x56\xca\x48\xcd\xc9\xc9\x57\xb2\x52\x50\x2a' +
          '\xcf\x2f\xca\x49\x51\xaa\xe5\x02\x00\xd9\xe4\x31\xe7\x13\x00\x00\x00',
      },
      {
        request:
          'PUT /entries/1234 HTTP/1.1\r\nHost: foo.example\r\nContent-Type: application/json\r\nContent-Length: 39\r\n\r\n' +
          '\x1f\x8b\x08\x00\x88\x41\x37\x64\x00\xff\xab\x56\xca\x48\xcd\xc9\xc9\x57\xb2\x52\x50\x2a' +
          '\xcf\x2f\xca\x49\x51\xaa\xe5\x02\x00\xd9\xe4\x31\xe7\x13\x00\x00\x00',
        response: 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\r\nThe content is no JSON.',
      },
      {
        request: 'GET /entries/1234 HTTP/1.1\r\nHost: foo.example\r\nAccept-Encoding: gzip\r\nRange: bytes=0-9\r\n\r\n',
        response:
          'HTTP/1.1 206 Partial Content\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\n' +
          'Content-Range: bytes 0-9/39\r\n\r\n\x1f\x8b\x08\x00\xa5\xb4\xbd\x62\x02\xff',
      },
      `> HEAD /entries/1234 HTTP/1.1
       > Host: foo.example
       > Accept: application/json
       > Accept-Encoding: gzip
       >
       < HTTP/1.1 200 OK
       < Content-Type: application/json
       < Content-Encoding: gzip
       < Content-Length: 39
       <`,
      `> POST /authors/ HTTP/1.1
           > Host: foo.example
           > Accept: application/json
           > Content-Type: application/json
           > Content-Length: *
           >
           > {"author": "Camilleri"}
           < HTTP/1.1 201 Created
           < Content-Type: application/json
           < Content-Location: /authors/123
           < Location: /authors/123
           <
           < {"id": "123", "author": "Camilleri"}`,
    ],
    'B.1': [
      {
        request: 'GET /items/123 HTTP/1.1\r\nHost: foo.example\r\n\r\n',
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 19\r\n' +
          'Content-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n' +
          'Repr-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n\r\n{"hello": "world"}\n',
      },
    ],
    'B.2': [
      {
        request: 'HEAD /items/123 HTTP/1.1\r\nHost: foo.example\r\n\r\n',
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n' +
          'Content-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n' +
          'Repr-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n\r\n',
      },
    ],
    'B.3': [
      {
        request: 'GET /items/123 HTTP/1.1\r\nHost: foo.example\r\nRange: bytes=10-18\r\n\r\n',
        response:
          'HTTP/1.1 206 Partial Content\r\nContent-Type: application/json\r\nContent-Range: bytes 10-18/19\r\n' +
          'Content-Digest: sha-256=:jjcgBDWNAtbYUXI37CVG3gRuGOAjaaDRGpIUFsdyepQ=:\r\n' +
          'Repr-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n\r\n"world"}\n',
      },
    ],
    'B.5': [
      {
        request:
          'PUT /items/123 HTTP/1.1\r\nHost: foo.example\r\nContent-Type: application/json\r\nContent-Length: 19\r\n' +
          'Accept-Encoding: br\r\nRepr-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n\r\n' +
          '{"hello": "world"}\n',
        response:
          'HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\nContent-Encoding: br\r\n' +
          'Repr-Digest: sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:\r\n\r\n',
      },
    ],
    'B.10': [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {
       <   "title": "Not Found",
       <   "detail": "Cannot PATCH a non-existent resource",
       <   "status": 404
       < }`,
    ],
    'B.11': [
      {
        request: 'GET /items/123 HTTP/1.1\r\nHost: foo.example\r\n\r\n',
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nTrailer: Repr-Digest\r\n\r\n' +
          '8\r\n{"hello"\r\n8\r\n: "world\r\n3\r\n"}\n\r\n0\r\n' +
          'Repr-Digest: sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:\r\n\r\n',
      },
    ],
    'C.3': [
      exchanged(
        asked('Want-Repr-Digest: sha=10'),
        '< HTTP/1.1 400 Bad Request',
        '< Content-Type: application/problem+json',
        '<',
        '< {"title": "Bad Request", "detail": "Supported hashing algorithms: sha-256, sha-512", "status": 400}',
      ),
    ],
  }),
}
