// Where nothing may be shown: no page of an account, in the language of nobody.
const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>离线 Offline · Starhall</title>
<style>body{font:16px/1.75 "PingFang SC","Microsoft YaHei",system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 24px}h1{font-size:22px}p[lang]{opacity:.8}</style>
</head>
<body>
<main>
<h1>现在没有网络</h1>
<p>没有登录，这台设备上什么也打不开。网络恢复后请重新登录。</p>
<p lang="en">There is no network. Nobody is signed in, so nothing can be opened on this device. Sign in again when the network is back.</p>
<p><a href="/">再试一次 <span lang="en">Try again</span></a></p>
</main>
</body>
</html>
`

export function closedPage(): Response {
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" } })
}
