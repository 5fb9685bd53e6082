/** Search, its hits, and the newest agreements. */
export const HOME = `
<% if (it.q) { %>
<h1><%= it.say('console.stories') %>: <%= it.q %></h1>
<p class="meta"><%= it.say('console.found', { count: it.total }) %></p>
<% } else { %>
<h1><%= it.say('console.newest') %></h1>
<% if (!it.dossiers.length) { %><p><%= it.say('console.noDossiers') %></p><% } %>
<ul class="cards"><% it.dossiers.forEach(function (dossier) { %>
<li><a href="/dossiers/<%= dossier.id %>"><%= dossier.title %></a>
<p class="meta"><%= it.say('instrument.' + dossier.instrument) %> · <%= it.say('status.' + dossier.status) %> · <%= dossier.signedOn || dossier.publishedOn || '' %> · <%= dossier.regionNames.join(', ') %></p>
<blockquote><%= dossier.evidence %></blockquote></li>
<% }) %></ul>
<h2><%= it.say('console.stories') %></h2>
<% } %>
<% if (!it.stories.length) { %><p><%= it.q ? it.say('console.nothing') : it.say('console.empty') %></p><% } %>
<ul class="cards"><% it.stories.forEach(function (story) { %>
<li><a href="/stories/<%= story.id %>"><%= story.title || story.url %></a>
<p class="meta"><%= story.publishedOn || '' %> · <%= story.sourceName %> · <%= story.regionNames.join(', ') %></p></li>
<% }) %></ul>
<% if (it.next) { %><nav><a rel="next" href="?q=<%= encodeURIComponent(it.q || '') %>&amp;after=<%= encodeURIComponent(it.next) %>"><%= it.say('console.older') %></a></nav><% } %>
`;
