import { type Document, sizedAll } from './document.fixture.ts'

const xml = 'Content-Type: application/xml; charset="utf-8"'
const declared = '<?xml version="1.0" encoding="utf-8" ?>'
const token = 'urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4'

/**
 * The exchanges of RFC 4918 (WebDAV). Adapted: lengths fit the content that is shown, requests without content say so,
 * and dates and property values are shortened.
 */
export const rfc4918: Document = sizedAll({
  '4.3.1': [
    `> PROPFIND /mixed HTTP/1.1
     > Host: example.com
     > Depth: 0
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:propfind xmlns:D="DAV:"><D:prop><x:author xmlns:x="http://example.com/ns"/></D:prop></D:propfind>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:multistatus xmlns:D="DAV:"><D:response><D:href>/mixed</D:href><D:propstat>
     < <D:prop xml:lang="en">
     <   <x:author xmlns:x='http://example.com/ns'>
     <     <x:name>Jane Doe</x:name>
     <     <!-- Jane's contact info -->
     <     <x:uri type='email' added='2005-11-26'>mailto:jane.doe@example.com</x:uri>
     <     <x:notes xmlns:h='http://www.w3.org/1999/xhtml'>
     <       Jane has been working way <h:em>too</h:em> long on the
     <       long-awaited revision of <![CDATA[<RFC2518>]]>.
     <     </x:notes>
     <   </x:author>
     < </D:prop>
     < <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
  ],
  '9.1.3': [
    `> PROPFIND /file HTTP/1.1
     > Host: www.example.com
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:propfind xmlns:D="DAV:">
     >   <D:prop xmlns:R="http://ns.example.com/boxschema/">
     >     <R:bigbox/>
     >     <R:author/>
     >     <R:DingALing/>
     >     <R:Random/>
     >   </D:prop>
     > </D:propfind>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:multistatus xmlns:D="DAV:">
     <   <D:response xmlns:R="http://ns.example.com/boxschema/">
     <     <D:href>http://www.example.com/file</D:href>
     <     <D:propstat>
     <       <D:prop>
     <         <R:bigbox>
     <           <R:BoxType>Box type A</R:BoxType>
     <         </R:bigbox>
     <         <R:author>
     <           <R:Name>J.J. Johnson</R:Name>
     <         </R:author>
     <       </D:prop>
     <       <D:status>HTTP/1.1 200 OK</D:status>
     <     </D:propstat>
     <     <D:propstat>
     <       <D:prop><R:DingALing/><R:Random/></D:prop>
     <       <D:status>HTTP/1.1 403 Forbidden</D:status>
     <       <D:responsedescription> The user does not have access to the
     <    DingALing property.
     <       </D:responsedescription>
     <     </D:propstat>
     <   </D:response>
     <   <D:responsedescription> There has been an access violation error.
     <   </D:responsedescription>
     < </D:multistatus>`,
  ],
  '9.1.4': [
    `> PROPFIND /container/ HTTP/1.1
     > Host: www.example.com
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <propfind xmlns="DAV:">
     >   <propname/>
     > </propfind>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <multistatus xmlns="DAV:">
     <   <response>
     <     <href>http://www.example.com/container/</href>
     <     <propstat>
     <       <prop xmlns:R="http://ns.example.com/boxschema/">
     <         <R:bigbox/>
     <         <R:author/>
     <         <creationdate/>
     <         <displayname/>
     <         <resourcetype/>
     <         <supportedlock/>
     <       </prop>
     <       <status>HTTP/1.1 200 OK</status>
     <     </propstat>
     <   </response>
     <   <response>
     <     <href>http://www.example.com/container/front.html</href>
     <     <propstat>
     <       <prop xmlns:R="http://ns.example.com/boxschema/">
     <         <R:bigbox/>
     <         <creationdate/>
     <         <displayname/>
     <         <getcontentlength/>
     <         <getcontenttype/>
     <         <getetag/>
     <         <getlastmodified/>
     <         <resourcetype/>
     <         <supportedlock/>
     <       </prop>
     <       <status>HTTP/1.1 200 OK</status>
     <     </propstat>
     <   </response>
     < </multistatus>`,
  ],
  '9.1.5': [
    `> PROPFIND /container/ HTTP/1.1
     > Host: www.example.com
     > Depth: 1
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:propfind xmlns:D="DAV:">
     >   <D:allprop/>
     > </D:propfind>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:multistatus xmlns:D="DAV:">
     <   <D:response>
     <     <D:href>/container/</D:href>
     <     <D:propstat>
     <       <D:prop xmlns:R="http://ns.example.com/boxschema/">
     <         <R:bigbox><R:BoxType>Box type A</R:BoxType></R:bigbox>
     <         <D:creationdate>1997-12-01T17:42:21-08:00</D:creationdate>
     <         <D:displayname>Example collection</D:displayname>
     <         <D:resourcetype><D:collection/></D:resourcetype>
     <         <D:supportedlock>
     <           <D:lockentry>
     <             <D:lockscope><D:exclusive/></D:lockscope>
     <             <D:locktype><D:write/></D:locktype>
     <           </D:lockentry>
     <           <D:lockentry>
     <             <D:lockscope><D:shared/></D:lockscope>
     <             <D:locktype><D:write/></D:locktype>
     <           </D:lockentry>
     <         </D:supportedlock>
     <       </D:prop>
     <       <D:status>HTTP/1.1 200 OK</D:status>
     <     </D:propstat>
     <   </D:response>
     <   <D:response>
     <     <D:href>/container/front.html</D:href>
     <     <D:propstat>
     <       <D:prop xmlns:R="http://ns.example.com/boxschema/">
     <         <D:creationdate>1997-12-01T18:27:21-08:00</D:creationdate>
     <         <D:displayname>Example HTML resource</D:displayname>
     <         <D:getcontentlength>4525</D:getcontentlength>
     <         <D:getcontenttype>text/html</D:getcontenttype>
     <         <D:getetag>"zzyzx"</D:getetag>
     <         <D:getlastmodified>Mon, 12 Jan 1998 09:25:56 GMT</D:getlastmodified>
     <         <D:resourcetype/>
     <       </D:prop>
     <       <D:status>HTTP/1.1 200 OK</D:status>
     <     </D:propstat>
     <   </D:response>
     < </D:multistatus>`,
  ],
  '9.1.6': [
    `> PROPFIND /mycol/ HTTP/1.1
     > Host: www.example.com
     > Depth: 1
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:propfind xmlns:D="DAV:">
     >   <D:allprop/>
     >   <D:include>
     >     <D:supported-live-property-set/>
     >     <D:supported-report-set/>
     >   </D:include>
     > </D:propfind>`,
  ],
  '9.2.2': [
    `> PROPPATCH /bar.html HTTP/1.1
     > Host: www.example.com
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:propertyupdate xmlns:D="DAV:"
     >         xmlns:Z="http://ns.example.com/standards/z39.50/">
     >   <D:set>
     >     <D:prop>
     >       <Z:Authors>
     >         <Z:Author>Jim Whitehead</Z:Author>
     >         <Z:Author>Roy Fielding</Z:Author>
     >       </Z:Authors>
     >     </D:prop>
     >   </D:set>
     >   <D:remove>
     >     <D:prop><Z:Copyright-Owner/></D:prop>
     >   </D:remove>
     > </D:propertyupdate>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:multistatus xmlns:D="DAV:"
     <         xmlns:Z="http://ns.example.com/standards/z39.50/">
     <   <D:response>
     <     <D:href>http://www.example.com/bar.html</D:href>
     <     <D:propstat>
     <       <D:prop><Z:Authors/></D:prop>
     <       <D:status>HTTP/1.1 424 Failed Dependency</D:status>
     <     </D:propstat>
     <     <D:propstat>
     <       <D:prop><Z:Copyright-Owner/></D:prop>
     <       <D:status>HTTP/1.1 409 Conflict</D:status>
     <     </D:propstat>
     <     <D:responsedescription> Copyright Owner cannot be deleted or
     <       altered.</D:responsedescription>
     <   </D:response>
     < </D:multistatus>`,
  ],
  '9.3.2': [
    `> MKCOL /webdisc/xfiles/ HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 201 Created
     <`,
  ],
  '9.6.2': [
    `> DELETE /container/ HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <d:multistatus xmlns:d="DAV:">
     <   <d:response>
     <     <d:href>http://www.example.com/container/resource3</d:href>
     <     <d:status>HTTP/1.1 423 Locked</d:status>
     <     <d:error><d:lock-token-submitted/></d:error>
     <   </d:response>
     < </d:multistatus>`,
  ],
  '9.8.6': [
    `> COPY /~fielding/index.html HTTP/1.1
     > Host: www.example.com
     > Destination: http://www.example.com/users/f/fielding/index.html
     >
     < HTTP/1.1 204 No Content
     <`,
  ],
  '9.8.7': [
    `> COPY /~fielding/index.html HTTP/1.1
     > Host: www.example.com
     > Destination: http://www.example.com/users/f/fielding/index.html
     > Overwrite: F
     >
     < HTTP/1.1 412 Precondition Failed
     < Content-Type: text/plain
     <
     < The destination exists.`,
  ],
  '9.8.8': [
    `> COPY /container/ HTTP/1.1
     > Host: www.example.com
     > Destination: http://www.example.com/othercontainer/
     > Depth: infinity
     >
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     <
     < <d:multistatus xmlns:d="DAV:">
     <   <d:response>
     <     <d:href>http://www.example.com/othercontainer/R2/</d:href>
     <     <d:status>HTTP/1.1 423 Locked</d:status>
     <     <d:error><d:lock-token-submitted/></d:error>
     <   </d:response>
     < </d:multistatus>`,
  ],
  '9.9.5': [
    `> MOVE /~fielding/index.html HTTP/1.1
     > Host: www.example.com
     > Destination: http://www.example/users/f/fielding/index.html
     >
     < HTTP/1.1 201 Created
     < Location: http://www.example.com/users/f/fielding/index.html
     <`,
  ],
  '9.9.6': [
    `> MOVE /container/ HTTP/1.1
     > Host: www.example.com
     > Destination: http://www.example.com/othercontainer/
     > Overwrite: F
     > If: (<urn:uuid:fe184f2e-6eec-41d0-c765-01adc56e6bb4>) (<urn:uuid:e454f3f3-acdc-452a-56c7-00a5c91e4b77>)
     >
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <d:multistatus xmlns:d='DAV:'>
     <   <d:response>
     <     <d:href>http://www.example.com/othercontainer/C2/</d:href>
     <     <d:status>HTTP/1.1 423 Locked</d:status>
     <     <d:error><d:lock-token-submitted/></d:error>
     <   </d:response>
     < </d:multistatus>`,
  ],
  '9.10.7': [
    `> LOCK /workspace/webdav/proposal.doc HTTP/1.1
     > Host: example.com
     > Timeout: Infinite, Second-4100000000
     > ${xml}
     > Content-Length: *
     > Authorization: Digest username="ejw", realm="ejw@example.com", nonce="abc", uri="/workspace/webdav/proposal.doc", response="def", opaque="ghi"
     >
     > ${declared}
     > <D:lockinfo xmlns:D='DAV:'>
     >   <D:lockscope><D:exclusive/></D:lockscope>
     >   <D:locktype><D:write/></D:locktype>
     >   <D:owner>
     >     <D:href>http://example.org/~ejw/contact.html</D:href>
     >   </D:owner>
     > </D:lockinfo>
     < HTTP/1.1 200 OK
     < Lock-Token: <${token}>
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:prop xmlns:D="DAV:">
     <   <D:lockdiscovery>
     <     <D:activelock>
     <       <D:locktype><D:write/></D:locktype>
     <       <D:lockscope><D:exclusive/></D:lockscope>
     <       <D:depth>infinity</D:depth>
     <       <D:owner>
     <         <D:href>http://example.org/~ejw/contact.html</D:href>
     <       </D:owner>
     <       <D:timeout>Second-604800</D:timeout>
     <       <D:locktoken>
     <         <D:href>${token}</D:href>
     <       </D:locktoken>
     <       <D:lockroot>
     <         <D:href>http://example.com/workspace/webdav/proposal.doc</D:href>
     <       </D:lockroot>
     <     </D:activelock>
     <   </D:lockdiscovery>
     < </D:prop>`,
  ],
  '9.10.8': [
    `> LOCK /workspace/webdav/proposal.doc HTTP/1.1
     > Host: example.com
     > Timeout: Infinite, Second-4100000000
     > If: (<${token}>)
     >
     < HTTP/1.1 200 OK
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:prop xmlns:D="DAV:">
     <   <D:lockdiscovery>
     <     <D:activelock>
     <       <D:locktype><D:write/></D:locktype>
     <       <D:lockscope><D:exclusive/></D:lockscope>
     <       <D:depth>infinity</D:depth>
     <       <D:timeout>Second-604800</D:timeout>
     <       <D:locktoken><D:href>${token}</D:href></D:locktoken>
     <       <D:lockroot><D:href>http://example.com/workspace/webdav/proposal.doc</D:href></D:lockroot>
     <     </D:activelock>
     <   </D:lockdiscovery>
     < </D:prop>`,
  ],
  '9.10.9': [
    `> LOCK /webdav/ HTTP/1.1
     > Host: example.com
     > Timeout: Infinite, Second-4100000000
     > Depth: infinity
     > ${xml}
     > Content-Length: *
     >
     > ${declared}
     > <D:lockinfo xmlns:D="DAV:">
     >   <D:locktype><D:write/></D:locktype>
     >   <D:lockscope><D:exclusive/></D:lockscope>
     > </D:lockinfo>
     < HTTP/1.1 207 Multi-Status
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:multistatus xmlns:D="DAV:">
     <   <D:response>
     <     <D:href>http://example.com/webdav/secret</D:href>
     <     <D:status>HTTP/1.1 403 Forbidden</D:status>
     <   </D:response>
     <   <D:response>
     <     <D:href>http://example.com/webdav/</D:href>
     <     <D:status>HTTP/1.1 424 Failed Dependency</D:status>
     <   </D:response>
     < </D:multistatus>`,
  ],
  '9.11.2': [
    `> UNLOCK /workspace/webdav/info.doc HTTP/1.1
     > Host: example.com
     > Lock-Token: <urn:uuid:a515cfa4-5da4-22e1-f5b5-00a0451e6bf7>
     >
     < HTTP/1.1 204 No Content
     <`,
  ],
  '10.1': [
    `> OPTIONS /somecollection/ HTTP/1.1
     > Host: example.org
     >
     < HTTP/1.1 200 OK
     < Allow: OPTIONS, GET, HEAD, POST, PUT, DELETE, TRACE, COPY, MOVE
     < Allow: MKCOL, PROPFIND, PROPPATCH, LOCK, UNLOCK, ORDERPATCH
     < DAV: 1, 2, <http://apache.org/dav/propset/fs/1>
     < DAV: 3
     < Content-Length: 0
     <`,
  ],
  '10.4': [
    '(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> ["I am an ETag"]) (["I am another ETag"])',
    '(Not <urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> <urn:uuid:58f202ac-22cf-11d1-b12d-002035b29092>)',
    '(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2>) (Not <DAV:no-lock>)',
    '</resource1> (<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> [W/"A weak ETag"]) (["strong ETag"])',
    '<http://www.example.com/specs/> (["4217"])',
    '</specs/rfc2518.doc> (Not ["4217"])',
  ].map(
    value => `> DELETE /specs/rfc2518.doc HTTP/1.1
     > Host: www.example.com
     > If: ${value}
     >`,
  ),
  '10.5': [
    `> UNLOCK /a HTTP/1.1
     > Host: www.example.com
     > Lock-Token: <opaquelocktoken:e71d4fae-5dec-22d6-fea5-00a0c91e6be4>
     >`,
  ],
  '16': [
    `> DELETE /workspace/webdav/ HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 423 Locked
     < ${xml}
     < Content-Length: *
     <
     < ${declared}
     < <D:error xmlns:D="DAV:">
     <   <D:lock-token-submitted>
     <     <D:href>/workspace/webdav/</D:href>
     <   </D:lock-token-submitted>
     < </D:error>`,
  ],
})
