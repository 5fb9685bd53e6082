/** The frame of every page; `it.body` is a rendered template. */
export const LAYOUT = `<!doctype html>
<html lang="<%= it.language %>">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.title %> · Kelisim</title><link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<header><a href="/"><%= it.say('console.title') %></a>
<form action="/" method="get" role="search">
<input type="search" name="q" value="<%= it.q || '' %>" placeholder="<%= it.say('console.searchHint') %>" aria-label="<%= it.say('console.search') %>">
<button type="submit"><%= it.say('console.find') %></button>
</form></header>
<main><%~ it.body %></main>
</body></html>`;
