"""Where one sets things right."""

from django.urls import path
from django.views.generic import RedirectView

from regulars.desk.settings import automatic, contact_forms, house, me, notices, providers, sessions, team, trust
from regulars.desk.settings.letters import addresses, keys
from regulars.desk.settings.mailboxes import permission
from regulars.desk.settings.mailboxes import views as mailboxes

urlpatterns = [
    path("settings/", RedirectView.as_view(pattern_name="settings-me"), name="settings"),
    path("settings/me/", me.me, name="settings-me"),
    path("settings/me/face/", me.face, name="settings-face"),
    path("settings/me/face/taking-away/", me.take_face_away, name="face-taking-away"),
    path("settings/notices/", notices.notices, name="settings-notices"),
    path("settings/password/", me.password, name="password"),
    path("settings/sessions/", sessions.sessions, name="sessions"),
    path("settings/sessions/others/ending/", sessions.end_others, name="end-other-sessions"),
    path("settings/sessions/<str:mark>/ending/", sessions.end, name="end-session"),
    path("settings/house/", house.house, name="settings-house"),
    path("settings/automatic/", automatic.automatic, name="settings-automatic"),
    path("settings/automatic/taken-in/<int:taken_in_id>/looking-first/", automatic.look_first, name="look-first"),
    path("settings/team/", team.team, name="settings-team"),
    path("settings/team/<int:teammate_id>/link/", team.link, name="teammate-link"),
    path("settings/team/<int:teammate_id>/leaving/", team.leave, name="teammate-leaving"),
    path("settings/team/<int:teammate_id>/coming-back/", team.come_back, name="teammate-coming-back"),
    path("settings/team/<int:teammate_id>/keys/", team.give_keys, name="teammate-keys"),
    path("settings/team/<int:teammate_id>/keys/handing-in/", team.take_keys, name="teammate-keys-handing-in"),
    path("settings/forms/", contact_forms.contact_forms, name="settings-forms"),
    path("settings/forms/<int:form_id>/leaving/", contact_forms.drop, name="form-leaving"),
    path("settings/providers/", providers.providers, name="settings-providers"),
    path("settings/providers/<slug:kind>/", providers.provider, name="settings-provider"),
    path("settings/providers/<slug:kind>/leaving/", providers.leave, name="provider-leaving"),
    path("settings/letters/", addresses.letters, name="settings-letters"),
    path("settings/letters/new/", addresses.add, name="sending-address-new"),
    path("settings/letters/house/", addresses.edit_home, name="sending-address-home"),
    path("settings/letters/<int:address_id>/", addresses.edit, name="sending-address"),
    path("settings/letters/<int:address_id>/removal/", addresses.remove, name="sending-address-removal"),
    path("settings/letters/keys/", keys.make, name="signing-keys"),
    path("settings/letters/keys/<int:key_id>/beginning/", keys.begin, name="signing-key-beginning"),
    path("settings/letters/keys/<int:key_id>/retiring/", keys.retire, name="signing-key-retiring"),
    path("settings/letters/keys/<int:key_id>/removal/", keys.forget, name="signing-key-removal"),
    path("settings/mailboxes/", mailboxes.mailboxes, name="mailboxes"),
    path("settings/mailboxes/new/", mailboxes.add, name="mailbox-new"),
    path("settings/mailboxes/permission/", permission.come_back, name="mailbox-permission-back"),
    path("settings/mailboxes/at/<slug:provider>/", permission.registration, name="settings-registration"),
    path("settings/mailboxes/<int:mailbox_id>/", mailboxes.edit, name="mailbox"),
    path("settings/mailboxes/<int:mailbox_id>/permission/", permission.ask, name="mailbox-permission"),
    path("settings/mailboxes/<int:mailbox_id>/pausing/", mailboxes.pause, name="mailbox-pausing"),
    path("settings/mailboxes/<int:mailbox_id>/going-on/", mailboxes.go_on, name="mailbox-going-on"),
    path("settings/mailboxes/<int:mailbox_id>/looking/", mailboxes.look, name="mailbox-looking"),
    path("settings/mailboxes/<int:mailbox_id>/removal/", mailboxes.remove, name="mailbox-removal"),
    path("settings/trust/", trust.trust, name="settings-trust"),
    path("settings/trust/<int:server_id>/doubting/", trust.doubt, name="doubting"),
]
