"""Where people are brought in and out."""

from django.urls import path

from regulars.desk.bringing import files, out

urlpatterns = [
    path("settings/bringing/", files.bringing, name="bringing"),
    path("settings/bringing/<int:import_id>/", files.one, name="import"),
    path("settings/bringing/<int:import_id>/bringing-in/", files.bring_in, name="import-bringing-in"),
    path("settings/bringing/<int:import_id>/stopping/", files.stop, name="import-stopping"),
    path("settings/bringing/<int:import_id>/naming/", files.name_again, name="import-naming"),
    path("settings/bringing/<int:import_id>/taking-back/", files.take_back, name="import-taking-back"),
    path("settings/bringing/<int:import_id>/remarks.csv", files.remarks, name="import-remarks"),
    path("settings/bringing/out/", out.everybody, name="bringing-out"),
    path("people/<int:person_id>/bringing-out/", out.person, name="person-bringing-out"),
]
