"""The timeline: a painter of the headless scene, and what hands and keys do on it."""
