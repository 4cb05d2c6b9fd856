/** Whatever is no page: nothing of it loads, runs or is framed, also where somebody opens it by itself. */
const INERT = [`default-src 'none'`, `base-uri 'none'`, `form-action 'none'`, `frame-ancestors 'none'`, 'sandbox'].join('; ');

/** What the page may load: its own files, and styles that carry the nonce of this very reply. */
export const pagePolicy = (nonce: string): string =>
  [
    `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'nonce-${nonce}'`, `img-src 'self' data:`, `font-src 'self'`, `connect-src 'self'`, `manifest-src 'self'`,
    `frame-ancestors 'none'`, `base-uri 'self'`, `form-action 'self'`,
  ].join('; ');

/** Parts of the browser that no page of ours uses. */
const UNUSED = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer',
  'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
];

/** Headers of every reply, also of those that no route gives. Files that may be kept and the page say otherwise themselves. */
export const securityHeaders = (https: boolean): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': INERT,
  'Permissions-Policy': UNUSED.map((part) => `${part}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
});
