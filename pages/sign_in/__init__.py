"""Who a visitor is and what he may do, where the server is configured for sign-in.

What a provider of OpenID Connect says of a visitor enters. A name and a role leave, and a sentence where a
page needs another role; without a sign-in everybody on an editors' server is an editor, and its door is
closed to other machines.
"""
