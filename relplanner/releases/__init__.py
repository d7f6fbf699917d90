"""Systems, releases, scope, activities, links and external dependencies."""
