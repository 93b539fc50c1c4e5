import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/today.tsx'),
  route('login', 'routes/login.tsx'),
  route('logout', 'routes/logout.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('setup', 'routes/setup.tsx'),
  route('activate/:token', 'routes/account/activate.tsx'),
  route('account', 'routes/account/account.tsx'),
  route('account/photo', 'routes/account/photo.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('photos/:key/:size', 'routes/photo.ts'),
  route('certificates', 'routes/certificates/certificates.tsx'),
  route('certificates/:paper', 'routes/certificates/paper.ts'),
  route('verify', 'routes/certificates/verify.tsx'),
  route('verify/:serial', 'routes/certificates/verify-serial.tsx'),
  route('team/certificates', 'routes/team/certificates.tsx'),
  route('healthz', 'routes/healthz.ts'),
  route('readyz', 'routes/readyz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
