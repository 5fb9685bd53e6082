/** What is shown where something is not there or went wrong. */
export const FAILURE = `
<h1><%= it.message %></h1>
<p><a href="/"><%= it.say('console.back') %></a></p>
`;
