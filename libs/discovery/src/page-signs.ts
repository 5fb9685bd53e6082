/** What the scripts and addresses of bot protections look like; no page of news carries them. */
export const CHALLENGE_MARKUP = [
  '_cf_chl_opt',
  'cf-challenge-running',
  'qrator_jsr',
  '__qrator',
  '/.well-known/ddos-guard/js-challenge',
  'ddos-guard/js-challenge',
  '_incapsula_resource',
  'servicepipe.ru/static',
  'sp_rotated_captcha',
  'stormwall.pro',
  '/variti/',
  'aws-waf-token',
  'awswafcaptcha',
  'px-captcha',
];

/** Captchas, which comment forms carry too: they tell something only on a page without prose. */
export const CAPTCHA_MARKUP =
  /g-recaptcha|h-captcha|smart-?captcha|cf-turnstile|captcha[-_](?:form|image|img|box|container)|(?:name|id)=["']?captcha/i;

/** A script that sets a cookie and calls the page again. */
export const COOKIE_SCRIPT = /document\.cookie\s*=[\s\S]{0,4000}?location(?:\.(?:reload|replace|assign|href)|\s*=)/i;

/** What protections say; every wording is that of an order or a state, not of a report on one. */
export const CHALLENGE_WORDS =
  /just a moment|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|(?:please )?enable (?:javascript|cookies)(?: and (?:javascript|cookies))?|attention required|access (?:to this page )?(?:has been )?denied|ddos[- ]guard|(?:проверка|проверяем) (?:вашего |ваш )?браузер|подтвердите,? что (?:вы|запросы)|вы не робот|я не робот|включите (?:javascript|cookies|куки)|доступ (?:к (?:сайту|ресурсу|странице) )?(?:временно )?(?:ограничен|заблокирован|запрещ[её]н)|слишком много запросов|запросы,? поступившие с вашего|браузеріңізді тексеру|робот емес/i;

/** How pages say that they aren't there, at the start of a title or a main headline. */
export const ABSENT_WORDS =
  /^(?:(?:ошибка|error|қате|http)[\s№:-]*40[34]\b|40[34](?:$|[\s.,:|—–-]+(?:$|ошибка|error|страниц|not found|page|файл|бет|парақша|упс|oops))|(?:извините|к сожалению|упс|ой|oops)[\s,.!:—–-]*(?:такой |запрашиваем\S+ |эта )?(?:страниц|новост|материал|документ|page)|(?:запрашиваем\S+ |данн\S+ |такая |указанн\S+ )?(?:страница|новость|публикация|запись|раздел|материал|документ|файл|элемент|статья)(?: с таким \p{L}+)?(?: (?:была?|был[ои]))? (?:не найден|не существует|удал[её]н|недоступ|отсутству)|такой (?:страницы|новости|записи|публикации) (?:нет|не существует|не найдено)|(?:ничего|элемент|раздел) не найден|page (?:not found|does(?:n.t| not) exist)|(?:nothing|not) found|(?:бет|парақша|мақала) (?:табылмады|жоқ))/iu;

/** How pages ask who is there. */
export const LOGIN_WORDS =
  /^(?:вход|войти|авторизация|авторизуйтесь|требуется авторизация|личный кабинет|регистрация|log ?in|sign ?in|authori[sz]ation|кіру|жүйеге кіру|тіркелу)(?:$|[\s.,:;|!—–-])/iu;

const NOTICE = `(?:страниц|новост|публикаци|запис|раздел|материал|документ|файл|элемент|стат)(?:[аыьяи]|ь[яи])?`;

/** The same as the whole of a title or a headline: such a page is none, whatever else is shown to comfort the visitor. */
export const ABSENT_WHOLE = new RegExp(
  [
    String.raw`(?:(?:ошибка|error|қате|http)[\s№:-]{0,3})?(?:404|410)(?:[\s.,:]{1,3}(?:ошибка|error|not found|page not found|страница не найдена))?`,
    String.raw`(?:(?:извините|к сожалению|упс|ой|oops)[\s,.!:]{1,3})?(?:(?:запрашиваем|запрошенн|данн|так|указанн|эт|искам|нужн)\p{L}{1,3} )?(?:вами )?${NOTICE}(?: с таким \p{L}{1,20})?(?: (?:был[аои]?|больше|ещё|уже))? (?:не (?:найден[ао]?|существует|обнаружен[ао]?)|нет|удал[её]н[ао]?|недоступ(?:ен|н[ао])|отсутствует)(?: или (?:был[аои]? )?(?:удал[её]н[ао]?|не существует|перемещ[её]н[ао]?|перенес[её]н[ао]?))?(?: на (?:сайте|сервере|портале))?`,
    'ничего не найдено',
    '(?:the )?page (?:you requested |you are looking for )?(?:was |is |could )?not (?:be )?found',
    'not found',
    '(?:сұралған )?(?:бет|парақша|мақала) (?:табылмады|жоқ)',
  ]
    .map((each) => `^(?:${each})$`)
    .join('|'),
  'iu',
);

/** What protections put where a title stands, and nothing beside it. */
export const CHALLENGE_WHOLE =
  /^(?:just a moment|one moment,? please|please wait|attention required|security check|browser check|checking your browser(?: before accessing \S{1,100})?|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|access (?:to this page )?(?:has been )?denied|sorry,? you have been blocked|ddos[- ]guard|(?:идёт |идет )?проверка (?:вашего )?(?:браузера|безопасности)|проверяем (?:ваш )?браузер|(?:вы )?не робот|доступ (?:к (?:сайту|ресурсу|странице) )?(?:временно )?(?:ограничен|заблокирован|запрещ[её]н)|браузеріңізді тексеру)$/iu;

/** What a site under repair puts there: it will be back, and its pages with it. */
export const REPAIR_WHOLE =
  /^(?:(?:на (?:нашем )?(?:сайте|портале|сервере) )?(?:ведутся|проводятся|идут) (?:технические|профилактические|регламентные|плановые) работы(?: на (?:сайте|портале|сервере))?|(?:технические|профилактические|регламентные) работы(?: на (?:сайте|портале|сервере))?|(?:сайт|портал|ресурс) (?:временно (?:недоступен|не работает|закрыт)|на (?:техническом |плановом )?обслуживании|закрыт на (?:техническое )?обслуживание)|(?:(?:site|website|we are|we.re) )?(?:is )?(?:(?:down for|under|currently under) )?(?:scheduled )?maintenance(?: mode)?|service (?:temporarily )?unavailable|сайтта техникалық жұмыстар жүргізілуде|техникалық жұмыстар)$/iu;
