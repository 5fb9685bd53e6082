export { bands, type Signature, sameStory, signature, similarity } from './signature';
