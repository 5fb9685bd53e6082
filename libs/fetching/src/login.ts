const LOGIN_SEGMENT =
  /^(?:log-?in|sign-?in|auth|authori[sz](?:e|ation)|o?auth2?|sso|cas|esia|wp-login\.php|login\.(?:php|aspx?|html?)|vhod|avtorizaciya|vxod|kiru)$/i;
const LOGIN_HOST = /^(?:login|auth|sso|oauth|esia|passport)\./i;

/** Whether an address is a door for people with an account, by its form. */
function isLogin(url: URL): boolean {
  const segments = url.pathname.split('/').filter(Boolean);
  return (
    LOGIN_HOST.test(url.hostname) ||
    segments.slice(0, 3).some((part) => LOGIN_SEGMENT.test(part)) ||
    /[?&]login=yes/i.test(url.search)
  );
}

/** Whether a redirect leads from a page to a login. */
export const leadsToLogin = (from: URL, to: URL): boolean => isLogin(to) && !isLogin(from);
